import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';

export const getStats: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['dashboard'], operation: ['getStats'] } }, []),
	execute: forEachItem(async ({ client }) => await client.call('getDashboardStats')),
};
