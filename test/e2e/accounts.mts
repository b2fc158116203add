import { randomBytes } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow' with { 'resolution-mode': 'require' };

const optimoRouteKey = randomBytes(16).toString('hex');

/** The settings that open the first company of the reference server, and its admin API. */
export const accountSettings = {
	OPTIMOROUTE_API_KEY: optimoRouteKey,
	ROUTEMATE_CLIENT_ID: `rm_ci_${randomBytes(8).toString('hex')}`,
	ROUTEMATE_CLIENT_SECRET: `rm_cs_${randomBytes(16).toString('hex')}`,
	ROUPTIMIZE_API_TOKEN: `rpt_test_${randomBytes(32).toString('hex')}`,
	ADMIN_TOKEN: randomBytes(16).toString('hex'),
};

/** What is entered in n8n to use it, by credential type. */
export function credentialData(serverUrl: string): Record<string, IDataObject> {
	return {
		optimoRouteApi: { apiKey: optimoRouteKey, baseUrl: serverUrl },
		routeMateApi: {
			clientId: accountSettings.ROUTEMATE_CLIENT_ID,
			clientSecret: accountSettings.ROUTEMATE_CLIENT_SECRET,
			baseUrl: serverUrl,
		},
		rouptimizeApi: {
			apiToken: accountSettings.ROUPTIMIZE_API_TOKEN,
			adminToken: accountSettings.ADMIN_TOKEN,
			webhookSecret: '',
			baseUrl: serverUrl,
		},
	};
}

/** What a credential's test cannot prove, since the service takes each call with one token: only some calls need them. */
export const untestedFields: ReadonlySet<string> = new Set(['adminToken', 'webhookSecret']);
