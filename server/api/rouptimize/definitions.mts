import type { OperationName } from '../../../contract/rouptimize/operations.ts';
import * as account from './account.mts';
import * as branches from './branches.mts';
import type { AnyOperation } from './operation.mts';
import * as webhookEndpoints from './webhook-endpoints.mts';

/** Every operation of the contract: what it takes and answers, and what it does. */
export const definitions: Partial<Record<OperationName, AnyOperation>> = {
	getMe: account.getMe,
	listApiTokens: account.listApiTokens,
	createApiToken: account.createApiToken,
	deleteApiToken: account.deleteApiToken,

	listWebhookEndpoints: webhookEndpoints.listWebhookEndpoints,
	createWebhookEndpoint: webhookEndpoints.createWebhookEndpoint,
	updateWebhookEndpoint: webhookEndpoints.updateWebhookEndpoint,
	deleteWebhookEndpoint: webhookEndpoints.deleteWebhookEndpoint,
	listWebhookDeliveries: webhookEndpoints.listWebhookDeliveries,
	redeliverWebhooks: webhookEndpoints.redeliverWebhooks,

	listBranches: branches.listBranches,
	createBranch: branches.createBranch,
	getBranch: branches.getBranch,
	updateBranch: branches.updateBranch,
	deleteBranch: branches.deleteBranch,
};
