import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { INodeType } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { loadOptions, searchList } from '../../../engine/list-search.mts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the engine', () => {
	it('runs in a folder with a space, and never with the settings of a real n8n', () => {
		const folder = mkdtempSync(join(tmpdir(), 'an engine '));
		for (const part of ['engine', 'dist', 'package.json']) {
			cpSync(join(root, part), join(folder, part), { recursive: true });
		}
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
		const script = `import { credentialTypes, nodeTypesWith } from './engine/node-types.mts';
			console.log(credentialTypes().has('optimoRouteApi'));
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
		expect(output.trim().split('\n')).toEqual(['true', 'optimoRoute', `${own} engine`]);
	});

	describe('opens a list', () => {
		const colours: INodeType = {
			description: {
				displayName: 'Colours',
				name: 'colours',
				group: ['transform'],
				version: 1,
				description: 'Has fields with lists',
				defaults: {},
				inputs: ['main'],
				outputs: ['main'],
				properties: [
					{ displayName: 'Kind', name: 'kind', type: 'string', default: 'warm' },
					{
						displayName: 'Options',
						name: 'options',
						type: 'collection',
						default: {},
						options: [
							{
								displayName: 'Colour',
								name: 'colour',
								type: 'options',
								typeOptions: { loadOptionsMethod: 'colours' },
								default: '',
								displayOptions: { show: { '/kind': ['warm'] } },
							},
						],
					},
				],
			},
			methods: {
				loadOptions: {
					async colours() {
						const kind = String(this.getCurrentNodeParameter('kind'));
						return [{ name: `${kind} red`, value: this.getNode().type }];
					},
				},
			},
		};
		const list = {
			type: 'test.colours',
			parameters: { kind: 'warm', options: { colour: '' } },
			field: 'options.colour',
			nodeTypes: { 'test.colours': colours },
		};

		it('of an options field, which sees the other fields', async () => {
			await expect(loadOptions(list)).resolves.toEqual([{ name: 'warm red', value: 'test.colours' }]);
		});

		it('only of a field that is shown and has one', async () => {
			await expect(loadOptions({ ...list, parameters: { kind: 'cold' } })).rejects.toThrow('No field');
			await expect(loadOptions({ ...list, field: 'kind' })).rejects.toThrow('loads no options');
			await expect(searchList(list)).rejects.toThrow('no list that can be searched');
		});
	});
});
