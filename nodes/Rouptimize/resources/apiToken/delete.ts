import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { apiTokens } from '../../shared/kinds';
import { apiTokenLocator } from '../../shared/locators/apiTokenLocator';
import { writeOptions } from '../../shared/optionFields';
import { deleteOne } from '../../shared/records';

export const deleteApiToken: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['apiToken'], operation: ['delete'] } }, [
		apiTokenLocator,
		writeOptions,
	]),
	execute: deleteOne({ ...apiTokens, remove: 'deleteApiToken' }),
};
