import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { orderLocator, readOrderReference } from '../../shared/orderLocator';
import { unscheduledReason } from '../../shared/unscheduled';

export const getSchedulingInfo: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['getSchedulingInfo'] } }, [
		orderLocator,
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const order = readOrderReference(context, itemIndex);
		const { answer } = await client.call('getSchedulingInfo', order);
		if (answer.orderScheduled) return { ...order, scheduled: true, ...answer.scheduleInformation };
		return { ...order, scheduled: false, reason: unscheduledReason(answer) };
	}),
};
