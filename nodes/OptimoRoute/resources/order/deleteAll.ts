import { updateDisplayOptions } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readCollection, readText } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import type { Client } from '../../shared/client';
import {
	dryRunOption,
	previewOrder,
	previewRoute,
	previewSearch,
	readDryRun,
	routesOf,
} from '../../shared/preview';
import { readDay } from '../../../shared/readDay';
import { searchOrders } from '../../shared/searchOrders';

export const deleteAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['deleteAll'] } }, [
		{
			displayName: 'Delete Orders Of',
			name: 'scope',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'All Dates', value: 'all', description: 'Every order and route of the account' },
				{ name: 'One Date', value: 'date' },
			],
			default: 'date',
			description: 'Which orders to delete, with their routes',
		},
		{
			displayName: 'Date',
			name: 'date',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			required: true,
			default: '',
			description: 'Day whose orders and routes are deleted',
			displayOptions: { show: { scope: ['date'] } },
		},
		{
			displayName: 'Confirmation',
			name: 'confirmation',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2027-03-15',
			description:
				'Type the date again as YYYY-MM-DD, or the word ALL for all dates. Nothing is deleted if it differs.',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					...dryRunOption,
					description:
						"Whether to tell only what would be deleted, without deleting it; works for one date, and needs no 'Confirmation'",
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const everything = readText(context, 'scope', itemIndex) === 'all';
		const date = everything ? undefined : readDay(context, 'date', itemIndex);
		if (readDryRun(readCollection(context, 'options', itemIndex))) return await preview(client, date);
		const expected = date ?? 'ALL';
		if (readText(context, 'confirmation', itemIndex) !== expected) {
			throw new Trouble(
				"'Confirmation' does not match: nothing was deleted",
				`Type ${expected} into 'Confirmation' to delete these orders and their routes`,
			);
		}
		await client.call('deleteAllOrders', date === undefined ? {} : { date });
		return { deleted: true, ...(date === undefined ? { all: true } : { date }) };
	}),
};

/** What would be deleted of a day. */
async function preview(client: Client, date: string | undefined): Promise<IDataObject> {
	if (date === undefined) {
		throw new Trouble(
			"'Dry Run' works for one date only",
			"Set 'Delete Orders Of' to One Date: OptimoRoute lists no orders without a date",
		);
	}
	const [orders, routes] = await Promise.all([
		searchOrders(client, { from: date, to: date }, previewSearch),
		routesOf(client, [date]),
	]);
	return {
		dryRun: true,
		deleted: false,
		date,
		totals: { orders: orders.length, routes: routes.length },
		orders: orders.map(previewOrder),
		routes: routes.map(previewRoute),
	};
}
