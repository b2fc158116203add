import { checkSeed, SeedRefusedError } from '../../../server/seed/seed-file.mts';

const seedOf = (customFields: unknown) => ({
	companies: [{ name: 'A', timezone: 'Europe/Berlin', customFields }],
});

it('reads custom fields with their defaults', () => {
	const { companies } = checkSeed(
		seedOf([
			{ key: 'note', type: 'text' },
			{ key: 'fragile', type: 'boolean' },
			{ key: 'weight', label: 'Weight', type: 'number' },
			{ key: 'fruit', type: 'single_select', options: [{ key: 'apple' }] },
		]),
		'test',
	);
	expect(companies[0]?.customFields).toEqual([
		{ key: 'note', label: '', type: 'text' },
		{ key: 'fragile', label: '', type: 'boolean' },
		{ key: 'weight', label: 'Weight', type: 'number', decimals: null },
		{ key: 'fruit', label: '', type: 'single_select', options: [{ key: 'apple', label: '' }] },
	]);
});

it.each([
	['a legacy key', [{ key: 'custom_field_1', type: 'text' }], 'customFields[0].key'],
	['a type nobody knows', [{ key: 'a', type: 'colour' }], 'customFields[0].type'],
	['a list without options', [{ key: 'a', type: 'single_select', options: [] }], 'customFields[0].options'],
	['options of a text', [{ key: 'a', type: 'text', options: [] }], 'customFields[0]'],
	['half a decimal', [{ key: 'a', type: 'number', decimals: 0.5 }], 'customFields[0].decimals'],
	[
		'one key twice',
		[
			{ key: 'a', type: 'text' },
			{ key: 'a', type: 'number' },
		],
		'customFields',
	],
])('refuses %s, and names the place', (_name, fields, place) => {
	const check = () => checkSeed(seedOf(fields), 'test');
	expect(check).toThrow(SeedRefusedError);
	expect(check).toThrow(`companies[0].${place}: `);
});
