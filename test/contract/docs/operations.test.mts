import { readdirSync } from 'node:fs';
import { nodes, pageOf } from './nodes.mts';
import { docsFolder, plain, rowsOf, sectionOf } from './page.mts';
import { panelsOf } from './panel.mts';
import { operationRows } from './operation-rows.mts';
import { vendors } from './vendors.mts';

it('knows every vendor of the contract', () => {
	const folders = readdirSync(new URL('../contract/', docsFolder));
	expect(vendors.map(({ folder }) => folder).sort()).toEqual(folders.sort());
});

describe.each(vendors)('the page of the $name node', ({ name, calls }) => {
	const operations = operationRows(name);
	const callRows = rowsOf(sectionOf(pageOf(name), 'API calls'), 'API call')
		.map((cells) => cells.map(plain))
		.map(([call = '', path = '', offered = '']) => ({
			call,
			path,
			reason: /^none: (.+)/.exec(offered)?.[1],
			operations: offered.startsWith('none') ? [] : offered.split(', '),
		}));

	it('lists every operation of the node and no other', () => {
		const node = nodes.find(({ displayName }) => displayName === name);
		const offered = node === undefined ? [] : panelsOf(node).map(({ title }) => title);
		expect(operations.map(({ operation }) => operation).sort()).toEqual(offered.sort());
	});

	it('lists every call of the contract with its method and path, and no other', () => {
		const documented = callRows.map(({ call, path }) => `${call}: ${path}`);
		const agreed = Object.entries(calls).map(([call, { method, path }]) => `${call}: ${method} ${path}`);
		expect(documented.sort()).toEqual(agreed.sort());
	});

	it('names for every call the operations that send it, or says why there is none', () => {
		const bySender = operations.flatMap(({ operation, calls }) =>
			calls.map((call) => `${call} ← ${operation}`),
		);
		const byCall = callRows.flatMap((row) => row.operations.map((operation) => `${row.call} ← ${operation}`));
		expect(byCall.sort()).toEqual(bySender.sort());
		for (const row of callRows) if (row.operations.length === 0) expect(row.reason).toBeDefined();
	});
});
