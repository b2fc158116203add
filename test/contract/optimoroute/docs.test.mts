import { readFileSync } from 'node:fs';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { errorCodes, generalErrors } from '../../../contract/optimoroute/errors.ts';
import { operations } from '../../../contract/optimoroute/operations.ts';
import { nodeTypesWith } from '../../../engine/node-types.mts';

const page = readFileSync(new URL('../../../docs/optimoroute.md', import.meta.url), 'utf8');

/** The rows of all tables under a heading of the second level, cells without their code marks. */
function rowsUnder(heading: string): string[][] {
	const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
	if (section === undefined) throw new Error(`There is no heading ${heading}`);
	const lines = section.split('\n').filter((line) => line.startsWith('|'));
	const isRule = (line: string | undefined): boolean => /^\|[ :|-]+\|$/.test(line ?? '');
	return lines
		.filter((line, index) => !isRule(line) && !isRule(lines[index + 1]))
		.map((line) => line.split('|').slice(1, -1))
		.map((cells) => cells.map((cell) => cell.replaceAll('`', '').trim()));
}

const isOption = (option: object): option is INodePropertyOptions => 'value' in option && 'name' in option;

function optionsOf({ options = [] }: INodeProperties): INodePropertyOptions[] {
	return options.filter(isOption);
}

/** What a user can choose in the node as built: `Order: Create`. */
function offeredOperations(): string[] {
	const type = nodeTypesWith({}).getByNameAndVersion('n8n-nodes-delivery-routing.optimoRoute', 1);
	const { properties } = type.description;
	const resources = properties.filter(({ name }) => name === 'resource').flatMap(optionsOf);
	return resources.flatMap((resource) =>
		properties
			.filter(({ name, displayOptions }) => {
				return name === 'operation' && displayOptions?.show?.['resource']?.includes(resource.value);
			})
			.flatMap(optionsOf)
			.map((operation) => `${resource.name}: ${operation.name}`),
	);
}

const operationRows = rowsUnder('Operations').map(([resource = '', operation = '', calls = '']) => ({
	operation: `${resource}: ${operation}`,
	calls: calls.split(', '),
}));

const callRows = rowsUnder('API calls').map(([call = '', path = '', offered = '']) => ({
	call,
	path,
	reason: /^none: (.+)/.exec(offered)?.[1],
	operations: offered.startsWith('none') ? [] : offered.split(', '),
}));

describe('docs/optimoroute.md', () => {
	it('lists every operation of the node and no other', () => {
		expect(operationRows.map(({ operation }) => operation).sort()).toEqual(offeredOperations().sort());
	});

	it('lists every call of the contract with its method and path, and no other', () => {
		const documented = callRows.map(({ call, path }) => `${call}: ${path}`);
		const agreed = Object.entries(operations).map(([call, { method, path }]) => `${call}: ${method} ${path}`);
		expect(documented.sort()).toEqual(agreed.sort());
	});

	it('names for every call the operations that send it, or says why there is none', () => {
		const bySender = operationRows.flatMap(({ operation, calls }) =>
			calls.map((call) => `${call} ← ${operation}`),
		);
		const byCall = callRows.flatMap((row) => row.operations.map((operation) => `${row.call} ← ${operation}`));
		expect(byCall.sort()).toEqual(bySender.sort());
		for (const row of callRows) if (row.operations.length === 0) expect(row.reason).toBeDefined();
	});

	it('explains every error code of the contract once, and no other', () => {
		const known = new Set(
			[generalErrors, ...Object.values(errorCodes)].flatMap((codes) => Object.keys(codes)),
		);
		const rows = rowsUnder('Errors');
		expect(rows.map(([code]) => code).sort()).toEqual([...known].sort());
		expect(rows.filter((cells) => cells.length !== 3 || cells.includes(''))).toEqual([]);
	});
});
