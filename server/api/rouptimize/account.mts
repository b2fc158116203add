import { z } from 'zod/v4';
import {
	type ApiToken as WireToken,
	type CreateApiToken,
	type CreatedApiToken,
	type Me,
	tokenPresets,
} from '../../../contract/rouptimize/account.ts';
import type { ApiToken } from '../../domain/api-token.mts';
import { DomainError } from '../../domain/domain-error.mts';
import { newSecret } from '../http/new-secret.mts';
import { RequestError } from '../http/request-error.mts';
import { newApiToken } from './new-api-token.mts';
import { read, write } from './operation.mts';
import { inListOrder, pageOf } from './paging.mts';
import * as fields from './schemas/fields.mts';

const me = z.strictObject({
	company: z.strictObject({ id: z.string(), name: z.string(), timezone: z.string(), credits: z.int() }),
	token: z.strictObject({
		id: z.string(),
		name: z.string(),
		preset: z.enum(tokenPresets),
		prefix: z.string(),
	}),
}) satisfies z.ZodType<Me>;

const apiToken = z.strictObject({
	id: z.string(),
	name: z.string(),
	preset: z.enum(tokenPresets),
	prefix: z.string(),
	createdAt: z.string(),
	lastUsedAt: z.string().nullable(),
}) satisfies z.ZodType<WireToken>;

const createdApiToken = apiToken.extend({ token: fields.toldOnce }) satisfies z.ZodType<CreatedApiToken>;

const createRequest = z.strictObject({
	name: fields.name,
	preset: z.enum(tokenPresets),
}) satisfies z.ZodType<CreateApiToken>;

export const getMe = read({
	input: fields.nothing,
	answer: me,
	run: ({ company: { id, name, timezone, credits }, token }) => {
		if (token === undefined) throw new RequestError('forbidden', 'Only an API token has an account.');
		const { id: tokenId, name: tokenName, preset, prefix } = token;
		return {
			company: { id, name, timezone, credits },
			token: { id: tokenId, name: tokenName, preset, prefix },
		};
	},
});

export const listApiTokens = read({
	input: fields.pageRequest.pick({ limit: true, cursor: true }),
	answer: fields.pageOf(apiToken),
	run: ({ domain, company, input }) => {
		const tokens = domain.store.records.apiTokens.find('byCompany', company.id);
		const listed = tokens.map((token) => ({ ...token, externalId: '', updatedAt: token.createdAt }));
		return pageOf(inListOrder(listed), input, writeToken);
	},
});

export const createApiToken = write({
	input: createRequest,
	answer: createdApiToken,
	status: 201,
	run: ({ domain, company, input, changes }) => {
		const secret = newSecret('rpt_live_');
		const token = newApiToken(domain, company, input.name, input.preset, secret);
		changes.unit.put('apiTokens', token);
		return { ...writeToken(token), token: secret };
	},
	forReplay: ({ id, name, preset, prefix, createdAt, lastUsedAt }) => ({
		...{ id, name, preset, prefix, createdAt, lastUsedAt },
	}),
});

export const deleteApiToken = write({
	input: fields.nothing,
	answer: undefined,
	status: 200,
	run: ({ domain, company, id, changes }) => {
		const token = domain.store.records.apiTokens.get(id);
		if (token?.companyId !== company.id) throw new DomainError('RECORD_NOT_FOUND');
		changes.unit.remove('apiTokens', id);
	},
});

function writeToken({ id, name, preset, prefix, createdAt, lastUsedAt }: ApiToken): WireToken {
	return { id, name, preset, prefix, createdAt, lastUsedAt };
}
