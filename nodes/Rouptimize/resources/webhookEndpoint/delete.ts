import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { webhookEndpoints } from '../../shared/kinds';
import { webhookEndpointLocator } from '../../shared/locators/webhookEndpointLocator';
import { writeOptions } from '../../shared/optionFields';
import { deleteOne } from '../../shared/records';

export const deleteWebhookEndpoint: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['webhookEndpoint'], operation: ['delete'] } }, [
		webhookEndpointLocator,
		writeOptions,
	]),
	execute: deleteOne({ ...webhookEndpoints, remove: 'deleteWebhookEndpoint' }),
};
