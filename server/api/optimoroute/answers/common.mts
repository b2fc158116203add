import { z } from 'zod/v4';
import type { Answer, OrderFailure, Refusal } from '../../../../contract/optimoroute/answer.ts';
import { type ErrorCode, errorCodes, generalErrors } from '../../../../contract/optimoroute/errors.ts';
import { operations, type OperationName } from '../../../../contract/optimoroute/operations.ts';
import { type AssignedDriver, orderStatuses } from '../../../../contract/optimoroute/order.ts';

/** The codes that a call can answer; the two forms of a call have the same. */
export function codesOf(operation: OperationName): ErrorCode[] {
	const forms = (Object.keys(operations) as OperationName[]).filter(
		(name) => operations[name].path === operations[operation].path,
	);
	const own = forms.flatMap((name) => Object.keys(errorCodes[name]));
	return [...new Set([...Object.keys(generalErrors), ...own])] as ErrorCode[];
}

export const codeOf = (operation: OperationName): z.ZodType<ErrorCode> => z.enum(codesOf(operation));

/** What every answer begins with. */
export const answerOf = (operation: OperationName) =>
	z.object({
		success: z.boolean(),
		code: codeOf(operation).optional(),
		message: z.string().optional(),
	}) satisfies z.ZodType<Answer>;

/** A whole request that was refused. */
export const refusalOf = (operation: OperationName) =>
	z.object({
		success: z.literal(false),
		code: codeOf(operation),
		message: z.string(),
		planningId: z.int().describe('the planning that stands in the way').optional(),
	}) satisfies z.ZodType<Refusal>;

/** A row of a bulk call that was refused. */
export const failureOf = (operation: OperationName) =>
	z.object({
		success: z.literal(false),
		code: codeOf(operation),
		message: z.string(),
		orderNo: z.string().optional(),
		id: z.string().optional(),
		locationNo: z.string().optional(),
		planningId: z.int().optional(),
	}) satisfies z.ZodType<OrderFailure>;

export const orderStatus = z.enum(orderStatuses);

export const driverName = z.object({
	externalId: z.string().optional(),
	serial: z.string().optional(),
}) satisfies z.ZodType<AssignedDriver>;
