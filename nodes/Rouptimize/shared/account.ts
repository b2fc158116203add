import type { RequestContext } from '../../shared/exchange';

/** What a credential holds. */
export interface RouptimizeAccount {
	/** Without a slash at its end. */
	baseUrl: string;
	apiToken: string;
	/** Opens the company's settings; '' if there is none. */
	adminToken: string;
	/** Of webhook endpoints that were made by hand. */
	webhookSecrets: string[];
}

interface Stored {
	baseUrl: string;
	apiToken: string;
	adminToken?: string;
	webhookSecret?: string;
}

export async function readAccount(
	context: Pick<RequestContext, 'getCredentials'>,
): Promise<RouptimizeAccount> {
	const {
		baseUrl,
		apiToken,
		adminToken = '',
		webhookSecret = '',
	} = await context.getCredentials<Stored>('rouptimizeApi');
	const secrets = webhookSecret.split(',').map((secret) => secret.trim());
	return {
		baseUrl: baseUrl.trim().replace(/\/+$/, ''),
		apiToken,
		adminToken: adminToken.trim(),
		webhookSecrets: secrets.filter((secret) => secret !== ''),
	};
}
