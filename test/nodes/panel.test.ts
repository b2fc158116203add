import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { OptimoRoute } from '../../nodes/OptimoRoute/OptimoRoute.node';
import { RouteMate } from '../../nodes/RouteMate/RouteMate.node';
import { Rouptimize } from '../../nodes/Rouptimize/Rouptimize.node';

type Field = INodeProperties | INodePropertyCollection;
type Option = Field | INodePropertyOptions;

const isField = (option: Option): option is Field => 'displayName' in option;

/** A field with all that it holds. */
function withParts(field: Field): Field[] {
	const parts = 'values' in field ? field.values : (field.options ?? []).filter(isField);
	return [field, ...parts.flatMap(withParts)];
}

function isSorted(names: readonly string[]): boolean {
	return names.every((name, place) => place === 0 || names[place - 1].localeCompare(name, 'en') < 0);
}

/** What the linter asks of literal fields, asked of those too that are put together. */
describe.each([
	['OptimoRoute', new OptimoRoute(), 23],
	['Rouptimize', new Rouptimize(), 79],
	['RouteMate', new RouteMate(), 4],
])('the panel of %s', (_name, node, operationCount) => {
	const fields = node.description.properties.flatMap(withParts);
	const properties = fields.filter((field): field is INodeProperties => 'type' in field);

	it('lists the options of collections, and long lists of choices, by the alphabet', () => {
		const listed = properties.filter(
			({ type, options = [] }) => type === 'collection' || options.length >= 5,
		);
		expect(listed.length).toBeGreaterThan(3);
		const unsorted = listed.filter(
			({ options = [] }) => !isSorted(options.map((o) => (isField(o) ? o.displayName : o.name))),
		);
		expect(unsorted.map(({ displayName }) => displayName)).toEqual([]);
	});

	it('has no option twice in a collection', () => {
		const twice = properties.filter(({ type, options = [] }) => {
			return type === 'collection' && new Set(options.map(({ name }) => name)).size !== options.length;
		});
		expect(twice).toEqual([]);
	});

	it('begins the description of each switch with Whether', () => {
		const switches = properties.filter(({ type }) => type === 'boolean');
		for (const { description } of switches) expect(description).toMatch(/^Whether /);
	});

	it('gives an example in each text that has a form of its own', () => {
		const placeholders = properties.flatMap(({ type, placeholder }) =>
			type === 'string' && placeholder !== undefined ? [placeholder] : [],
		);
		for (const placeholder of placeholders) expect(placeholder).toMatch(/^(e\.g\. |name@email\.com$)/);
	});

	it('puts collections behind all other fields of an operation', () => {
		const operations = properties.filter(({ name }) => name === 'operation');
		for (const { options = [], displayOptions } of operations) {
			for (const option of options) {
				const shown = node.description.properties.filter(({ name, displayOptions: own }) => {
					const isHere = own?.show?.resource?.[0] === displayOptions?.show?.resource?.[0];
					return isHere && name !== 'operation' && own?.show?.operation?.[0] === Object(option).value;
				});
				const kinds = shown.map(({ type }) => type === 'collection');
				expect(kinds).toEqual([...kinds].sort());
			}
		}
	});

	it('says what each operation does, without articles in its action', () => {
		const operations = properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ options = [] }) => options);
		expect(operations).toHaveLength(operationCount);
		for (const operation of operations) {
			expect(operation).toMatchObject({ action: expect.any(String), description: expect.any(String) });
			expect(Object(operation).action).not.toMatch(/\b(a|an|the)\b/);
		}
	});

	it('has a method for each list, and a list for each method', () => {
		const methods = properties.flatMap(({ modes = [] }) =>
			modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
		);
		expect([...new Set(methods)].sort()).toEqual(Object.keys(node.methods.listSearch).sort());
	});
});
