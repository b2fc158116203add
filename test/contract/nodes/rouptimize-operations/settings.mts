import type { INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { named } from '../rouptimize-node.mts';
import { type Company, nothing, type OperationCases } from './operation-case.mts';

const input = { url: 'https://hooks.example.com/rouptimize', events: ['*'] };

const endpoint = async (company: Company): Promise<INodeParameters> => ({
	webhookEndpoint: named(await company.make('createWebhookEndpoint', input), 'id'),
});

/** What reads is refused only to those who may not: there is nothing else to get wrong. */
const toStrangers = { refused: 'unknown token', code: 'UNAUTHENTICATED' } as const;

const soon = { refused: () => ({ filters: { dateFrom: 'soon' } }), code: 'VALIDATION_ERROR' };

export const settingCases: OperationCases = {
	'Account: Get': { done: () => ({}), gives: { token: { preset: 'full_access' } }, ...toStrangers },
	'API Token: Create': {
		done: () => ({ name: 'Reports', preset: 'read_only' }),
		gives: { name: 'Reports', token: expect.stringMatching(/^rpt_/) },
		refused: () => ({ name: 'Reports', preset: '={{ "everything" }}' }),
		code: 'VALIDATION_ERROR',
	},
	'API Token: Delete': {
		done: async (company) => ({
			token: named(await company.make('createApiToken', { name: 'Old', preset: 'read_only' }), 'id'),
		}),
		gives: { deleted: true },
		refused: () => ({ token: nothing }),
		code: 'NOT_FOUND',
	},
	'API Token: Get Many': {
		done: () => ({ returnAll: true }),
		gives: { id: expect.any(String) },
		...toStrangers,
	},
	'Dashboard: Get Charts': { done: () => ({}), gives: { completionByDay: expect.any(Array) }, ...soon },
	'Dashboard: Get Recent Activity': {
		done: async (company) => {
			await company.mission();
			return { limit: 1 };
		},
		gives: { resourceType: expect.any(String), text: expect.any(String) },
		...toStrangers,
	},
	'Dashboard: Get Stats': { done: () => ({}), gives: { credits: expect.any(Number) }, ...toStrangers },
	'Report: Get Details': {
		done: () => ({ section: 'daily', filters: { dateFrom: '2027-03-15', dateTo: '2027-03-15' } }),
		gives: { section: 'daily', date: '2027-03-15' },
		...soon,
	},
	'Report: Get Overview': { done: () => ({}), gives: { missions: { failed: 0 } }, ...soon },
	'Webhook Endpoint: Create': {
		done: () => ({ ...input }),
		gives: { url: input.url, secret: expect.stringMatching(/^whsec_/) },
		refused: () => ({ ...input, url: 'ftp://hooks.example.com' }),
		code: 'VALIDATION_ERROR',
	},
	'Webhook Endpoint: Delete': {
		done: endpoint,
		gives: { deleted: true },
		refused: () => ({ webhookEndpoint: nothing }),
		code: 'NOT_FOUND',
	},
	'Webhook Endpoint: Get Deliveries': {
		done: endpoint,
		gives: 'nothing',
		refused: () => ({ webhookEndpoint: nothing }),
		code: 'NOT_FOUND',
	},
	'Webhook Endpoint: Get Many': {
		done: async (company) => {
			await endpoint(company);
			return { returnAll: true };
		},
		gives: { url: input.url },
		...toStrangers,
	},
	'Webhook Endpoint: Redeliver': {
		done: async (company) => ({
			...(await endpoint(company)),
			sendAgain: 'since',
			since: '2027-03-01T00:00:00Z',
		}),
		gives: { count: 0 },
		refused: async (company) => ({
			...(await endpoint(company)),
			sendAgain: 'delivery',
			deliveryId: nothing.value,
		}),
		code: 'NOT_FOUND',
	},
	'Webhook Endpoint: Update': {
		done: async (company) => ({ ...(await endpoint(company)), updateFields: { description: 'ERP' } }),
		gives: { description: 'ERP' },
		refused: async (company) => ({
			...(await endpoint(company)),
			updateFields: { url: 'ftp://example.com' },
		}),
		code: 'VALIDATION_ERROR',
	},
};
