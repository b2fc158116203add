import { updateDisplayOptions } from 'n8n-workflow';
import { listFields } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { apiTokens } from '../../shared/kinds';
import { getMany } from '../../shared/records';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['apiToken'], operation: ['getAll'] } }, [...listFields]),
	execute: getMany(apiTokens),
};
