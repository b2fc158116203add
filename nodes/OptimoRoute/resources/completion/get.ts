import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import { settleInBatches } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readFlag } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { orderLocator } from '../../shared/orderLocator';
import { simplifyCompletion } from '../../shared/simplifyCompletion';
import { completionDetails } from './completionDetails';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['completion'], operation: ['get'] } }, [
		orderLocator,
		simplifyField,
	]),
	execute: async (run) => {
		const settled = await settleInBatches(run, completionDetails);
		return settled.map((one, itemIndex) => {
			if (one === undefined || 'error' in one) return one;
			const { order, details } = one.result;
			const simplify = readFlag(run.context, 'simplify', itemIndex);
			return { records: [{ ...order, ...(simplify ? simplifyCompletion(details) : details) }] };
		});
	},
};
