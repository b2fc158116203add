import { updateDisplayOptions } from 'n8n-workflow';
import { listFields } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { webhookEndpoints } from '../../shared/kinds';
import { getMany } from '../../shared/records';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['webhookEndpoint'], operation: ['getAll'] } }, [
		...listFields,
	]),
	execute: getMany(webhookEndpoints),
};
