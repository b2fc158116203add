import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isTrue, readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['token'], operation: ['get'] } }, [
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Include Token',
					name: 'includeToken',
					type: 'boolean',
					default: false,
					description:
						'Whether to output the token itself: it opens the account until it expires, for everybody who can see this execution',
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const { includeToken } = readCollection(context, 'options', itemIndex);
		const askedAt = Date.now();
		const {
			access_token: accessToken,
			token_type: tokenType,
			expires_in: expiresIn,
		} = await client.getToken();
		return {
			tokenType,
			expiresIn,
			// Counted from before the request: it never tells too late a time.
			expiresAt: new Date(askedAt + expiresIn * 1000).toISOString(),
			...(isTrue(includeToken) && { accessToken }),
		};
	}),
};
