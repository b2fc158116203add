import { updateDisplayOptions } from 'n8n-workflow';
import type { SendRoutesRequest } from '../../../../contract/optimoroute/dispatch';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isEmpty, isTrue, readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readDay } from '../../../shared/readDay';
import { refusalTrouble } from '../../shared/refusals';

export const send: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['send'] } }, [
		{
			displayName: 'Date',
			name: 'date',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			required: true,
			default: '',
			description: 'Day whose routes are sent',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Notify Customers',
					name: 'sendNotifications',
					type: 'boolean',
					default: true,
					description: 'Whether customers are told when to expect their order',
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const date = readDay(context, 'date', itemIndex);
		const { sendNotifications } = readCollection(context, 'options', itemIndex);
		const notifies = isEmpty(sendNotifications) || isTrue(sendNotifications);
		const request = { date, ...(!isEmpty(sendNotifications) && { sendNotifications: notifies }) };
		await client.inTurn([date], async () => await sendRoutes(client, request));
		return { sent: true, date, customersNotified: notifies };
	}),
};

async function sendRoutes(client: Client, request: SendRoutesRequest): Promise<void> {
	const { answer, afterLostTry } = await client.ask('sendRoutes', request);
	if (answer.success) return;
	// Routes that the lost try has sent are refused the second time: nothing has changed since.
	const done = afterLostTry && (await areSent(client, request.date));
	if (!done) throw refusalTrouble('sendRoutes', answer);
}

async function areSent(client: Client, date: string): Promise<boolean> {
	const { answer } = await client.ask('getDispatchStatus', { date });
	return answer.success && answer.dispatchStatus?.state === 'SENT';
}
