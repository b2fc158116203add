import { z } from 'zod/v4';
import { maxPageSize } from '../../../../contract/rouptimize/operations.ts';
import { moment } from '../../http/moment.mts';
import type { PageRequest } from '../../../../contract/rouptimize/list.ts';

const maxText = 4096;
const maxName = 255;

export const text = z.string().max(maxText).describe(`a text of at most ${maxText} characters`);
export const name = z.string().min(1).max(maxName).describe(`a text of 1 to ${maxName} characters`);
export const short = z.string().max(maxName).describe(`a text of at most ${maxName} characters`);
/** A secret, which an answer that is kept for repeated requests leaves out. */
export const toldOnce = z.string().optional().describe('told once: not when the same request is sent again');
export const id = z.string().min(1).max(maxName).describe('an id');
export const externalId = z.string().min(1).max(maxName).describe(`a text of 1 to ${maxName} characters`);
export const date = z.iso.date().describe('a date YYYY-MM-DD that exists');
export { moment };
export const time = z
	.string()
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/)
	.describe('a time HH:MM from 00:00 to 23:59');
export const latitude = z.number().min(-90).max(90).describe('degrees from -90 to 90');
export const longitude = z.number().min(-180).max(180).describe('degrees from -180 to 180');
export const amount = z.number().min(0).max(1e9).describe('a number from 0 to 1,000,000,000');
export const code = z.string().min(1).max(100).describe('a code of 1 to 100 characters');
export const codes = z.array(code).max(100).describe('a list of at most 100 codes');

/** What every list takes. */
export const pageRequest = z.strictObject({
	limit: z.int().min(1).max(maxPageSize).describe(`a whole number from 1 to ${maxPageSize}`).optional(),
	cursor: short.optional(),
	externalId: externalId.optional(),
	updatedSince: moment.optional(),
}) satisfies z.ZodType<PageRequest>;

/** What every record has. */
export const stamped = {
	id: z.string(),
	externalId: z.string().nullable(),
	createdAt: z.string(),
	updatedAt: z.string(),
};

export function pageOf<T>(record: z.ZodType<T>) {
	return z.strictObject({ data: z.array(record), nextCursor: z.string().nullable(), total: z.int() });
}

/** A call that takes nothing. */
export const nothing = z.strictObject({});
