import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { readFilters } from '../../shared/filters';
import { reportFilters } from './reportFilters';

export const getOverview: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['report'], operation: ['getOverview'] } }, [
		reportFilters,
	]),
	execute: forEachItem(
		async (call) => await call.client.call('getReportOverview', { input: await readFilters(call) }),
	),
};
