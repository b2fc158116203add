import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StoreRefusedError } from '../../../server/store/store.mts';
import { expectRefusal, open } from './sample-folder.mts';
import { withFolder } from './temporary-folder.mts';

describe('a data folder', () => {
	it.each(['db.json', 'journal-1.jsonl', 'orders.ndjson'])('is refused if it holds %s', async (name) => {
		await withFolder(async (folder) => {
			await writeFile(path.join(folder, name), '{}');
			await expectRefusal(folder, name);
		});
	});

	it('is refused if its snapshot is of another program', async () => {
		await withFolder(async (folder) => {
			await writeFile(path.join(folder, 'snapshot.json'), '{"posts":[]}\n');
			await expectRefusal(folder, 'snapshot.json, line 1');
		});
	});

	it('may hold what is clearly no data', async () => {
		await withFolder(async (folder) => {
			for (const name of ['README.md', '.gitkeep', '.settings.json']) {
				await writeFile(path.join(folder, name), '');
			}
			const store = await open(folder);
			await store.close();
		});
	});

	it('is refused with the cause if it can not be made', async () => {
		await withFolder(async (folder) => {
			await writeFile(path.join(folder, 'file'), '');
			await expect(open(path.join(folder, 'file', 'data'))).rejects.toThrow(StoreRefusedError);
		});
	});
});
