import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/server-process.mts';
import { scan } from './scan.mts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await temporaryFolder();

afterAll(folder.remove);

describe("the scanner of n8n's verification", () => {
	it('finds nothing in the sources', async () => {
		expect(await scan(root, folder.path)).toEqual({ passed: true });
	});

	it.each([
		['a built-in module', "import 'node:fs';", 'no-restricted-imports'],
		['a global of Node.js', 'export const path = process.env.PATH;', 'no-restricted-globals'],
	])('finds %s, even where a comment turns the rule off', async (_, line, rule) => {
		const planted = join(folder.path, rule);
		await mkdir(join(planted, 'nodes/Planted'), { recursive: true });
		await cp(join(root, 'package.json'), join(planted, 'package.json'));
		await writeFile(join(planted, 'nodes/Planted/planted.ts'), `/* eslint-disable */\n${line}\n`);

		const { passed, details } = await scan(planted, folder.path);

		expect(passed).toBe(false);
		expect(details).toContain(rule);
	});
});
