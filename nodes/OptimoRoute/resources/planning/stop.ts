import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { refusalTrouble } from '../../shared/refusals';
import { planningIdField, readPlanningId } from './planningIdField';

export const stop: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['planning'], operation: ['stop'] } }, [planningIdField]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const planningId = readPlanningId(context, itemIndex);
		const { answer, afterLostTry } = await client.ask('stopPlanning', { planningId });
		// What the lost try has stopped is not running the second time.
		const done = answer.success || (afterLostTry && answer.code === 'ERR_OPT_NOT_RUNNING');
		if (!done) throw refusalTrouble('stopPlanning', answer);
		return { planningId, stopped: true };
	}),
};
