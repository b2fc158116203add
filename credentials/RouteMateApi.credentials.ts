import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';
import { operations } from '../contract/routemate/operations';

export class RouteMateApi implements ICredentialType {
	name = 'routeMateApi';

	displayName = 'RouteMate API';

	icon: Icon = { light: 'file:../icons/routemate.svg', dark: 'file:../icons/routemate.dark.svg' };

	documentationUrl =
		'https://github.com/delivery-routing/n8n-nodes-delivery-routing/blob/main/docs/routemate.md#credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. rm_ci_your_client_id',
			description: 'From the settings page of the RouteMate dashboard',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Made together with the client ID, on the settings page of the RouteMate dashboard',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.routemate.app',
			placeholder: 'e.g. http://127.0.0.1:3080',
			description: 'Where the service answers, without /v1; change it to work with a reference server',
		},
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	/** n8n keeps the token with the credential, and asks for another one when a call is answered with 401. */
	async preAuthentication(
		this: IHttpRequestHelper,
		{ baseUrl, clientId, clientSecret }: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const { method, path } = operations.getToken;
		const answer: unknown = await this.helpers.httpRequest({
			method,
			url: `${String(baseUrl).replace(/\/+$/, '')}${path}`,
			body: { client_id: clientId, client_secret: clientSecret },
			json: true,
			disableFollowRedirect: true,
		});
		const { access_token: sessionToken }: { access_token?: unknown } = Object(answer);
		if (typeof sessionToken === 'string' && sessionToken !== '') return { sessionToken };
		throw new Error('This address does not answer like RouteMate. Check the base URL');
	}

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.sessionToken}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			url: '/v1/integration-jobs',
			qs: { limit: 1 },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 400,
					message: 'Fill in client ID and client secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'RouteMate does not know this client ID, or the client secret is wrong. Copy both again from the settings page of the RouteMate dashboard',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'This address does not answer like RouteMate. Check the base URL',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'RouteMate was asked too often with a wrong client secret. Wait a quarter of an hour',
				},
			},
		],
	};
}
