import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, root } from './manifest.mts';

const folder = join(root, '.github/workflows');
const manifest = readManifest();

describe.each(readdirSync(folder))('the workflow %s', (file) => {
	const workflow = readFileSync(join(folder, file), 'utf8');

	it('runs scripts that exist', () => {
		const scripts = [...workflow.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script]) => script!);
		expect(scripts.filter((script) => manifest.scripts[script] === undefined)).toEqual([]);
		const files = [...workflow.matchAll(/\bbash (\S+)/g)].map(([, path]) => path!);
		expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	it('says what it may do, and names the version of every action', () => {
		expect(workflow).toMatch(/^permissions:$/m);
		const actions = [...workflow.matchAll(/\buses: (\S+)/g)].map(([, action]) => action!);
		expect(actions.filter((action) => !/@v\d+$/.test(action))).toEqual([]);
	});
});

it('continuous integration runs on the oldest Node.js that the packages allow', () => {
	const oldest = manifest.engines.node.replace('>=', '');
	expect(readFileSync(join(folder, 'ci.yml'), 'utf8')).toContain(`node: ['${oldest}',`);
});
