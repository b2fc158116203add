import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { panelsOf } from './panel.mts';

const text = (displayName: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName,
	name: displayName.toLowerCase(),
	type: 'string',
	default: '',
	...more,
});

const choice = (displayName: string, names: readonly string[], more: Partial<INodeProperties> = {}) =>
	text(displayName, {
		type: 'options',
		options: names.map((name) => ({ name, value: name.toLowerCase() })),
		...more,
	});

function entriesOf(properties: INodeProperties[]): readonly string[] {
	const description: INodeTypeDescription = {
		displayName: 'Trial',
		name: 'trial',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: [],
		properties,
	};
	return panelsOf(description).flatMap(({ title, entries }) => entries.map((entry) => `${title}: ${entry}`));
}

it('tells the fields of each operation from those of the others', () => {
	const forOrder = { show: { resource: ['order'] } };
	const fields = [
		choice('Resource', ['Order']),
		choice('Operation', ['Get', 'Delete'], { displayOptions: forOrder }),
		text('Number', { displayOptions: { show: { resource: ['order'], operation: ['get'] } } }),
	];
	expect(entriesOf(fields)).toEqual(['Order: Get: Number']);
});

it('leaves out fields that no choice brings up', () => {
	const fields = [
		choice('By', ['Name', 'Place']),
		text('Name', { displayOptions: { show: { by: ['name'] } } }),
		text('Address', { displayOptions: { show: { by: ['address'] } } }),
		text('Note', { displayOptions: { hide: { by: ['name'] } } }),
		text('Never', { displayOptions: { hide: { by: ['name', 'place'] } } }),
		text('Secret', { type: 'hidden' }),
	];
	expect(entriesOf(fields)).toEqual([
		'Fields: By',
		'Fields: By: Name',
		'Fields: By: Place',
		'Fields: Name',
		'Fields: Note',
	]);
});

it('goes into collections, whose conditions may name fields outside', () => {
	const fields = [
		choice('By', ['Name', 'Place'], { default: 'name' }),
		text('Options', {
			type: 'collection',
			options: [
				text('Address', { displayOptions: { hide: { '/by': ['place'] } } }),
				text('Windows', {
					type: 'fixedCollection',
					options: [{ displayName: 'Window', name: 'window', values: [text('From'), text('To')] }],
				}),
			],
		}),
	];
	expect(entriesOf(fields).slice(1)).toEqual([
		'Fields: By: Name (default)',
		'Fields: By: Place',
		'Fields: Options',
		'Fields: Options › Address',
		'Fields: Options › Windows',
		'Fields: Options › Windows › From',
		'Fields: Options › Windows › To',
	]);
});

it('looks for what a condition names beside the field, unless the name begins at the top', () => {
	const place = [
		choice('By', ['Name', 'Place']),
		text('Town', { displayOptions: { show: { by: ['place'] } } }),
		text('Street', { displayOptions: { show: { '/by': ['place'] } } }),
	];
	const fields = [
		choice('By', ['Name']),
		text('Depot', {
			type: 'fixedCollection',
			options: [{ displayName: 'Depot', name: 'depot', values: place }],
		}),
		text('Town', { displayOptions: { show: { by: ['place'] } } }),
	];
	expect(entriesOf(fields)).toEqual([
		'Fields: By',
		'Fields: By: Name',
		'Fields: Depot',
		'Fields: Depot › By',
		'Fields: Depot › By: Name',
		'Fields: Depot › By: Place',
		'Fields: Depot › Town',
	]);
});
