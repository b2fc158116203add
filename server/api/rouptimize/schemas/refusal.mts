import { z } from 'zod/v4';
import type { ErrorCode, Refusal } from '../../../../contract/rouptimize/errors.ts';

const refusal = z.strictObject({
	code: z.string(),
	message: z.string(),
	details: z.array(z.strictObject({ field: z.string(), message: z.string() })),
	requestId: z.string(),
});

const made = new Map<string, z.ZodType<Refusal>>();

/** A refusal with one of these codes; the same schema for the same codes. */
export function refusalWith(codes: readonly ErrorCode[]): z.ZodType<Refusal> {
	const key = codes.join(' ');
	const schema = made.get(key) ?? refusal.extend({ code: z.enum(codes) });
	made.set(key, schema);
	return schema;
}
