import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isEmpty, isTrue, readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readDay } from '../../../shared/readDay';
import { simplifyDispatch } from '../../shared/simplifyDispatch';

export const getDispatchStatus: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['getDispatchStatus'] } }, [
		{
			displayName: 'Date',
			name: 'date',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			default: '',
			description: 'Day of the routes; empty means the day whose routes were sent last',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Include Route Changes',
					name: 'includeRouteChanges',
					type: 'boolean',
					default: false,
					description: 'Whether to count the routes added, changed and removed since they were sent',
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const isGiven = !isEmpty(context.getNodeParameter('date', itemIndex, ''));
		const { includeRouteChanges } = readCollection(context, 'options', itemIndex);
		const request = {
			...(isGiven && { date: readDay(context, 'date', itemIndex) }),
			...(isTrue(includeRouteChanges) && { includeRouteChanges: true }),
		};
		const { answer } = await client.call('getDispatchStatus', request);
		return {
			date: answer.date ?? '',
			...simplifyDispatch(answer.dispatchStatus),
			isLive: answer.isLive,
			customersNotified: answer.notificationsSent,
			...(answer.routeChanges && { routeChanges: answer.routeChanges }),
		};
	}),
};
