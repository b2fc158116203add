import fc from 'fast-check';
import { Table, type Row, type Undo } from '../../../server/store/collection.mts';

interface Thing {
	readonly id: string;
	readonly key?: string;
}

const change = fc.oneof(
	fc.record(
		{ id: fc.constantFrom('a', 'b', 'c', 'd'), key: fc.constantFrom('x', 'y') },
		{ requiredKeys: ['id'] },
	),
	fc.constantFrom('a', 'b', 'c', 'd'),
);

function aTable(): Table<Thing, 'byKey'> {
	return new Table({ byKey: ({ key }: Thing) => key });
}

function apply(table: Table<Thing, 'byKey'>, one: Thing | string): Undo {
	return (typeof one === 'string' ? table.remove(one) : table.put(one)) ?? (() => undefined);
}

function contentOf(table: Table<Thing, 'byKey'>): unknown {
	return [[...table.all()], table.size, table.find('byKey', 'x'), table.find('byKey', 'y')];
}

describe('Table', () => {
	it('is exactly as before once all changes are undone in reverse', () => {
		fc.assert(
			fc.property(fc.array(change), fc.array(change), (first, second) => {
				const table = aTable();
				for (const one of first) apply(table, one);
				const before = contentOf(table);
				const undos = second.map((one) => apply(table, one));
				for (const undo of undos.reverse()) undo();
				expect(contentOf(table)).toEqual(before);
			}),
		);
	});

	it('is rebuilt from its rows with every order, and goes on alike', () => {
		fc.assert(
			fc.property(fc.array(change), fc.array(change), (first, second) => {
				const table = aTable();
				for (const one of first) apply(table, one);
				const rebuilt = aTable();
				for (const row of table.rows()) rebuilt.restore(row);
				expect(contentOf(rebuilt)).toEqual(contentOf(table));
				for (const one of second) {
					apply(table, one);
					apply(rebuilt, one);
				}
				expect(contentOf(rebuilt)).toEqual(contentOf(table));
			}),
		);
	});

	it('leaves rows taken earlier as they were', () => {
		const table = aTable();
		table.put({ id: 'a', key: 'x' });
		const rows: Array<Row<Thing>> = table.rows();
		table.put({ id: 'a', key: 'y' });
		table.put({ id: 'b' });
		expect(rows).toEqual([{ at: 1, record: { id: 'a', key: 'x' } }]);
	});

	it('changes nothing if a key can not be found out', () => {
		const table = new Table({
			byName: ({ id }: Thing) => id,
			byKey({ key }: Thing) {
				if (key === 'bad') throw new RangeError('no such key');
				return key;
			},
		});
		table.put({ id: 'a', key: 'x' });
		expect(() => table.put({ id: 'a', key: 'bad' })).toThrow(RangeError);
		expect(table.get('a')).toEqual({ id: 'a', key: 'x' });
		expect(table.find('byKey', 'x')).toHaveLength(1);
	});
});
