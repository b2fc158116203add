import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { readFilters } from '../../shared/filters';
import { reportFilters } from '../report/reportFilters';

export const getCharts: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['dashboard'], operation: ['getCharts'] } }, [
		reportFilters,
	]),
	execute: forEachItem(
		async (call) => await call.client.call('getDashboardCharts', { input: await readFilters(call) }),
	),
};
