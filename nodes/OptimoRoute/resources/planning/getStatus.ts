import { updateDisplayOptions } from 'n8n-workflow';
import { planningStatuses } from '../../../../contract/optimoroute/planning';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { planningIdField, readPlanningId } from './planningIdField';

export const getStatus: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['planning'], operation: ['getStatus'] } }, [
		planningIdField,
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const planningId = readPlanningId(context, itemIndex);
		const { answer } = await client.call('getPlanningStatus', { planningId });
		const { status, percentageComplete } = answer;
		return { planningId, status, statusName: status && planningStatuses[status], percentageComplete };
	}),
};
