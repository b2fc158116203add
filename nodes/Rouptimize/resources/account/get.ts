import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['account'], operation: ['get'] } }, []),
	execute: forEachItem(async ({ client }) => await client.call('getMe')),
};
