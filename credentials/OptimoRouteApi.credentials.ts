import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

export class OptimoRouteApi implements ICredentialType {
	name = 'optimoRouteApi';

	displayName = 'OptimoRoute API';

	icon: Icon = { light: 'file:../icons/optimoroute.svg', dark: 'file:../icons/optimoroute.dark.svg' };

	documentationUrl =
		'https://github.com/delivery-routing/n8n-nodes-delivery-routing/blob/main/docs/optimoroute.md#credential';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'In OptimoRoute under Administration > Settings > WS API',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.optimoroute.com',
			placeholder: 'e.g. http://127.0.0.1:3080',
			description: 'Where the service answers, without /v1; change it to work with a reference server',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { qs: { key: '={{$credentials.apiKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			url: '/v1/get_routes',
			qs: { date: '2020-01-01' },
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'code',
					value: 'AUTH_KEY_UNKNOWN',
					message:
						'OptimoRoute does not know this API key. Copy it again from Administration > Settings > WS API',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: { key: 'code', value: 'AUTH_KEY_MISSING', message: 'Fill in the API key' },
			},
			{
				type: 'responseSuccessBody',
				properties: { key: 'success', value: false, message: 'OptimoRoute refused the test request' },
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'success',
					value: undefined,
					message: 'This address does not answer like OptimoRoute. Check the base URL',
				},
			},
		],
	};
}
