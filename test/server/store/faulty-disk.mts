import { realDisk, type Disk, type DiskFile } from '../../../server/store/disk.mts';

/** What happens to a call: nothing special, an error before it, or only half of a write. */
export type Fault = 'none' | 'error' | 'short';

/** The real disk, except that each call that would change something first asks for its fault. */
export function faultyDisk(nextFault: (call: string) => Fault): Disk {
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
		list: (folder) => realDisk.list(folder),
		openExisting: async (path) => faultyFile(await realDisk.openExisting(path)),
		async create(path) {
			mayFail('create');
			return faultyFile(await realDisk.create(path));
		},
		async rename(from, to) {
			mayFail('rename');
			await realDisk.rename(from, to);
		},
		async remove(path) {
			mayFail('remove');
			await realDisk.remove(path);
		},
		async syncFolder(folder) {
			mayFail('syncFolder');
			await realDisk.syncFolder(folder);
		},
	};
}
