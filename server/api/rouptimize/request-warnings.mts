import type { Request } from 'express';
import { operations, type OperationName } from '../../../contract/rouptimize/operations.ts';
import { sentBearerToken } from '../http/bearer-token.mts';
import { fieldWarnings } from '../http/field-warnings.mts';
import type { AnsweredCall } from '../http/journal-calls.mts';
import { RequestError } from '../http/request-error.mts';
import type { RequestWarning } from '../http/request-journal.mts';
import { shapeOf, type Shape } from '../http/request-shape.mts';
import { definitions } from './definitions.mts';

const shapes = new Map<string, Shape>();

export const secretOf = (request: Request): string | undefined => sentBearerToken(request);

/** What is odd about a call: fields that mean nothing, wrong methods and paths. */
export function requestWarnings({ request, notes }: AnsweredCall): RequestWarning[] {
	const { error, operation: name = '' } = notes;
	if (error instanceof RequestError && error.problem === 'wrong-method') {
		return [{ code: 'WRONG_METHOD', message: error.message }];
	}
	if (error instanceof RequestError && error.problem === 'unknown-path') {
		return [{ code: 'UNKNOWN_PATH', message: error.message }];
	}
	if (!isOperation(name)) return [];
	const { input, wholeInput = input as unknown } = definitions[name];
	const shape = shapes.get(name) ?? shapeOf(wholeInput as Parameters<typeof shapeOf>[0]);
	shapes.set(name, shape);
	return fieldWarnings(operations[name].method === 'GET' ? request.query : request.body, shape);
}

const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name);
