import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

export class RouptimizeApi implements ICredentialType {
	name = 'rouptimizeApi';

	displayName = 'Rouptimize API';

	icon: Icon = { light: 'file:../icons/rouptimize.svg', dark: 'file:../icons/rouptimize.dark.svg' };

	documentationUrl =
		'https://github.com/delivery-routing/n8n-nodes-delivery-routing/blob/main/docs/rouptimize.md#credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. http://127.0.0.1:3080',
			description: 'Where your Rouptimize, or a reference server, answers, without /api/v1',
		},
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'In Rouptimize under Settings > Rouptimize API; it begins with rpt_live_ or rpt_test_',
		},
		{
			displayName: 'Admin Token',
			name: 'adminToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"Token of the company's admin. Only API tokens and webhook endpoints need it, and the trigger to register itself.",
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for triggers without an admin token: the secret of the webhook endpoint that was made by hand. Several are separated by commas.',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.apiToken}}' } },
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{$credentials.baseUrl}}', url: '/api/v1/me' },
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'Rouptimize does not know this API token, or it was revoked. Copy it again from Settings > Rouptimize API',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'This address does not answer like Rouptimize. Check the base URL',
				},
			},
		],
	};
}
