import { realDisk, type Disk, type DiskFile } from '../../../server/store/disk.mts';

/** What happens to a call: nothing special, an error before it, or only half of a write. */
export type Fault = 'none' | 'error' | 'short';

/** The same disk, except that each call that would change something first asks for its fault. */
export function faultyDisk(nextFault: (call: string) => Fault, disk: Disk = realDisk): Disk {
	function mayFail(call: string): Fault {
		const fault = nextFault(call);
		if (fault === 'error') throw Object.assign(new Error(`ENOSPC: ${call}`), { code: 'ENOSPC' });
		return fault;
	}

	function faultyFile(file: DiskFile): DiskFile {
		return {
			size: () => file.size(),
			read: (into, position) => file.read(into, position),
			async write(bytes, position) {
				const isShort = mayFail('write') === 'short' && bytes.length > 1;
				return await file.write(isShort ? bytes.subarray(0, bytes.length >> 1) : bytes, position);
			},
			async sync() {
				mayFail('sync');
				await file.sync();
			},
			async truncate(size) {
				mayFail('truncate');
				await file.truncate(size);
			},
			close: () => file.close(),
		};
	}

	return {
		list: (folder) => disk.list(folder),
		openExisting: async (path) => faultyFile(await disk.openExisting(path)),
		async create(path) {
			mayFail('create');
			return faultyFile(await disk.create(path));
		},
		async rename(from, to) {
			mayFail('rename');
			await disk.rename(from, to);
		},
		async remove(path) {
			mayFail('remove');
			await disk.remove(path);
		},
		async syncFolder(folder) {
			mayFail('syncFolder');
			await disk.syncFolder(folder);
		},
	};
}
