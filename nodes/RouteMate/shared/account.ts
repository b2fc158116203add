import type { RequestContext } from '../../shared/exchange';

/** What a credential holds. */
export interface RouteMateAccount {
	/** Without a slash at its end. */
	baseUrl: string;
	clientId: string;
	clientSecret: string;
	/** The token that n8n keeps; '' before the first call. */
	sessionToken: string;
}

export async function readAccount(context: RequestContext): Promise<RouteMateAccount> {
	const account = await context.getCredentials<RouteMateAccount>('routeMateApi');
	return { ...account, baseUrl: account.baseUrl.replace(/\/+$/, '') };
}
