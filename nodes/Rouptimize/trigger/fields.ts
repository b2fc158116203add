import type { INodeProperties } from 'n8n-workflow';
import { eventsField } from '../shared/eventFields';
import { branchOption } from '../shared/locators/branchLocator';

export const triggerFields: INodeProperties[] = [
	{
		displayName:
			"With an 'Admin Token' in the credential the trigger registers itself in Rouptimize. Without one, copy the URL above into Rouptimize under Settings > Webhooks, and the secret that it shows into 'Webhook Secret' of the credential.",
		name: 'registration',
		type: 'notice',
		default: '',
	},
	{ ...eventsField, description: 'Which events start the workflow' },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{ ...branchOption, description: 'Only events of records that belong to this branch' },
			{
				displayName: 'Catch Up',
				name: 'catchUp',
				type: 'boolean',
				default: true,
				description:
					'Whether events that did not arrive, since n8n was not there, are sent again when the workflow is published or n8n starts',
			},
			{
				displayName: 'Include Current Record',
				name: 'includeRecord',
				type: 'boolean',
				default: false,
				description: 'Whether to add the record as it is now, which may be later than the event',
			},
		],
	},
];
