import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSecret } from '../../../server/store/secret-file.mts';
import { StoreRefusedError } from '../../../server/store/store.mts';
import { withFolder } from './temporary-folder.mts';

describe('the secret of a data folder', () => {
	it('is made once and stays', () =>
		withFolder(async (folder) => {
			const secret = await readSecret(folder, 'secret');
			expect(secret).toMatch(/^[0-9a-f]{64}$/);
			expect(await readSecret(folder, 'secret')).toBe(secret);
			expect(await readdir(folder)).toEqual(['secret']);
		}));

	it('is another one in another folder', () =>
		withFolder(async (one) => {
			await withFolder(async (other) => {
				expect(await readSecret(one, 'secret')).not.toBe(await readSecret(other, 'secret'));
			});
		}));

	(process.platform === 'win32' ? it.skip : it)('can be read by its owner alone', () =>
		withFolder(async (folder) => {
			await writeFile(path.join(folder, 'secret.part'), 'left behind', { mode: 0o644 });
			await readSecret(folder, 'secret');
			expect((await stat(path.join(folder, 'secret'))).mode & 0o777).toBe(0o600);
		}),
	);

	it('is not replaced when the file holds something else', () =>
		withFolder(async (folder) => {
			await writeFile(path.join(folder, 'secret'), 'short');
			await expect(readSecret(folder, 'secret')).rejects.toThrow(StoreRefusedError);
			expect(await readFile(path.join(folder, 'secret'), 'utf8')).toBe('short');
		}));
});
