import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { memoryAttachmentFiles, openAttachmentFiles } from '../../../server/store/attachment-files.mts';
import { StoreRefusedError, StoreUnavailableError } from '../../../server/store/store.mts';
import { faultyDisk } from './faulty-disk.mts';
import { withFolder } from './temporary-folder.mts';

const content = Buffer.from('a signature');

describe.each([
	['in a folder', openAttachmentFiles],
	['in memory', async () => memoryAttachmentFiles()],
])('attachment files %s', (_where, open) => {
	it('keep contents until they are removed', () =>
		withFolder(async (folder) => {
			const files = await open(folder);
			const [one, other] = [randomUUID(), randomUUID()];
			await files.save(one, content);
			await files.save(other, Buffer.alloc(0));
			expect(await files.read(one)).toEqual(content);
			expect(await files.read(other)).toEqual(Buffer.alloc(0));
			expect((await files.ids()).sort()).toEqual([one, other].sort());
			await files.remove(one);
			await files.remove(one);
			expect(await files.read(one)).toBeUndefined();
		}));
});

describe('attachment files in a folder', () => {
	it('are there after a restart, without what was half written', () =>
		withFolder(async (folder) => {
			const id = randomUUID();
			await (await openAttachmentFiles(folder)).save(id, content);
			await writeFile(path.join(folder, `${randomUUID()}.part`), 'half');
			expect(await (await openAttachmentFiles(folder)).read(id)).toEqual(content);
			expect(await readdir(folder)).toEqual([id]);
		}));

	it.each(['create', 'write', 'sync', 'rename', 'syncFolder'])('leave nothing when %s fails', (failing) =>
		withFolder(async (folder) => {
			const disk = faultyDisk((call) => (call === failing ? 'error' : 'none'));
			const files = await openAttachmentFiles(folder, disk);
			await expect(files.save(randomUUID(), content)).rejects.toThrow(StoreUnavailableError);
			expect(await readdir(folder)).toEqual([]);
		}),
	);

	it('are whole when the disk takes them in pieces', () =>
		withFolder(async (folder) => {
			const files = await openAttachmentFiles(
				folder,
				faultyDisk((call) => (call === 'write' ? 'short' : 'none')),
			);
			const id = randomUUID();
			await files.save(id, content);
			expect(await readFile(path.join(folder, id))).toEqual(content);
		}));

	it.each(['../secret', '', 'a/b', `${randomUUID()}/..`, randomUUID().toUpperCase()])(
		'have no name like %j',
		(id) =>
			withFolder(async (folder) => {
				const files = await openAttachmentFiles(path.join(folder, 'attachments'));
				await expect(files.read(id)).rejects.toThrow(TypeError);
				await expect(files.save(id, content)).rejects.toThrow(TypeError);
				await expect(files.remove(id)).rejects.toThrow(TypeError);
			}),
	);

	it('need a folder', () =>
		withFolder(async (folder) => {
			await writeFile(path.join(folder, 'attachments'), '');
			await expect(openAttachmentFiles(path.join(folder, 'attachments'))).rejects.toThrow(StoreRefusedError);
		}));
});
