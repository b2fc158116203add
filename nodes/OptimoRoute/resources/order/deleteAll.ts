import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import type { Client } from '../../shared/client';
import { readDay } from '../../shared/readDay';

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
			required: true,
			default: '',
			placeholder: 'e.g. 2027-03-15',
			description:
				'Type the date again as YYYY-MM-DD, or the word ALL for all dates. Nothing is deleted if it differs.',
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const everything = readText(context, 'scope', itemIndex) === 'all';
		const date = everything ? undefined : readDay(context, 'date', itemIndex);
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
