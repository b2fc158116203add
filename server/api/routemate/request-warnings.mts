import type { Request } from 'express';
import type { z } from 'zod/v4';
import { operations, type OperationName } from '../../../contract/routemate/operations.ts';
import { sentBearerToken } from '../http/bearer-token.mts';
import { fieldWarnings } from '../http/field-warnings.mts';
import type { AnsweredCall } from '../http/journal-calls.mts';
import { RequestError } from '../http/request-error.mts';
import type { RequestWarning } from '../http/request-journal.mts';
import { shapeOf, type Shape } from '../http/request-shape.mts';
import * as schemas from './schemas.mts';

export const requests = {
	getToken: schemas.token,
	importJob: schemas.importRequest,
	getJobs: schemas.jobsRequest,
} satisfies Record<OperationName, z.ZodType>;

const shapes = new Map<OperationName, Shape>();

/** The last part of a call's path. */
export const wireName = (operation: OperationName): string => operations[operation].path.replace('/v1/', '');

/** A token or secret that a request was sent with. */
export function secretOf(request: Request): string | undefined {
	const { client_secret: secret } = { client_secret: undefined, ...(request.body as object | undefined) };
	return typeof secret === 'string' && secret !== '' ? secret : sentBearerToken(request);
}

/** What is odd about a call: fields that mean nothing, wrong methods and paths. */
export function requestWarnings({ request, notes }: AnsweredCall): RequestWarning[] {
	const { error, operation } = notes;
	if (error instanceof RequestError && error.problem === 'wrong-method') {
		return [{ code: 'WRONG_METHOD', message: error.message }];
	}
	if (error instanceof RequestError && error.problem === 'unknown-path') {
		return [{ code: 'UNKNOWN_PATH', message: error.message }];
	}
	const name = (Object.keys(operations) as OperationName[]).find((one) => wireName(one) === operation);
	if (name === undefined) return [];
	const shape = shapes.get(name) ?? shapeOf(requests[name]);
	shapes.set(name, shape);
	return fieldWarnings(operations[name].method === 'GET' ? request.query : request.body, shape);
}
