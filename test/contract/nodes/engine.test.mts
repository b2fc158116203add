import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the engine', () => {
	it('runs in a folder with a space, and never with the settings of a real n8n', () => {
		const folder = mkdtempSync(join(tmpdir(), 'an engine '));
		for (const part of ['engine', 'dist', 'package.json']) {
			cpSync(join(root, part), join(folder, part), { recursive: true });
		}
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
		const script = `import { credentialTypes, nodeTypesWith } from './engine/node-types.mts';
			console.log([...credentialTypes().keys()].join());
			console.log(nodeTypesWith({}).getByName('n8n-nodes-delivery-routing.optimoRoute').description.name);
			console.log(process.env.N8N_USER_FOLDER, process.env.N8N_ENCRYPTION_KEY);`;
		const own = join(folder, 'node_modules', '.cache', 'n8n-engine');
		const output = execFileSync(
			process.execPath,
			['--import', 'tsx', '--input-type=module', '--eval', script],
			{
				cwd: folder,
				encoding: 'utf8',
				env: {
					...process.env,
					N8N_USER_FOLDER: '/of/somebody',
					N8N_ENCRYPTION_KEY: 'theirs',
					NODE_OPTIONS: '',
				},
			},
		);
		rmSync(folder, { recursive: true });
		expect(output.trim().split('\n')).toEqual(['optimoRouteApi', 'optimoRoute', `${own} engine`]);
	});
});
