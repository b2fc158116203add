import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type AnswerFile, openAnswerFile } from '../../../server/store/answer-file.mts';
import { withFolder } from './temporary-folder.mts';

const name = 'answers';

function withFile(
	work: (open: (limit?: number) => Promise<AnswerFile>, file: string, warnings: string[]) => Promise<void>,
) {
	return withFolder((folder) => {
		const warnings: string[] = [];
		const file = path.join(folder, name);
		const open = (limit = 3) =>
			openAnswerFile(file, { limit, onWarning: (warning) => warnings.push(warning) });
		return work(open, file, warnings);
	});
}

describe('openAnswerFile', () => {
	it('keeps answers over a restart, the latest of each key', () =>
		withFile(async (open, file, warnings) => {
			const before = await open();
			before.put('a', 1);
			before.put('b', { list: [] });
			before.put('a', 2);
			await before.close();

			const after = await open();
			expect([after.get('a'), after.get('b'), after.get('c')]).toEqual([2, { list: [] }, undefined]);
			await after.close();
			expect(await readdir(path.dirname(file))).toEqual([name]);
			expect(warnings).toEqual([]);
		}));

	it('forgets the oldest when there are too many, and does not let the file grow for ever', () =>
		withFile(async (open, file) => {
			const answers = await open();
			for (let index = 0; index < 100; index += 1) answers.put(`key-${index}`, index);
			await answers.close();
			expect((await readFile(file, 'utf8')).trimEnd().split('\n').length).toBeLessThanOrEqual(6);

			const after = await open();
			expect(['key-96', 'key-97', 'key-98', 'key-99'].map((key) => after.get(key))).toEqual([
				undefined,
				97,
				98,
				99,
			]);
			await after.close();
		}));

	it.each([
		['a torn end', '0badc0de 40 ["c'],
		['a line of something else', 'hello\n'],
		['an empty line', '\n'],
	])('drops %s, and keeps what is whole', (_what, damage) =>
		withFile(async (open, file, warnings) => {
			const before = await open();
			before.put('a', 1);
			await before.close();
			await appendFile(file, damage);

			const after = await open();
			after.put('b', 2);
			await after.close();
			const again = await open();
			expect([again.get('a'), again.get('b')]).toEqual([1, 2]);
			await again.close();
			expect(warnings).toEqual([]);
		}),
	);

	it('warns once and keeps answers in memory when the file can not be used', () =>
		withFolder(async (folder) => {
			const warnings: string[] = [];
			const file = path.join(folder, name);
			await mkdir(file);
			await writeFile(path.join(file, 'in-the-way'), '');
			const answers = await openAnswerFile(file, {
				limit: 3,
				onWarning: (warning) => warnings.push(warning),
			});
			answers.put('a', 1);
			answers.put('b', 2);
			await answers.close();
			expect([answers.get('a'), answers.get('b')]).toEqual([1, 2]);
			expect(warnings).toHaveLength(1);
		}));
});
