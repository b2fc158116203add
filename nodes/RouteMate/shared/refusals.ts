import { errorCodes } from '../../../contract/routemate/errors';
import type { OperationName } from '../../../contract/routemate/operations';
import { tokenErrors } from '../../../contract/routemate/token';
import { isRecord } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import { adviceFor } from './advice';

/** A refused call. All of it comes from outside. */
export interface Refusal {
	/** The call that was refused: a token may be asked for on the way to any other. */
	operation: OperationName;
	code: string;
	message: string;
	/** Names of fields that are wrong. */
	fields: string[];
	requestId: string;
}

/** The refusal in an answer, if it is one. */
export function readRefusal(operation: OperationName, body: unknown): Refusal | undefined {
	if (!isRecord(body)) return undefined;
	const { error, error_description: description } = body;
	if (typeof error === 'string') {
		return { operation: 'getToken', code: error, message: textOf(description), fields: [], requestId: '' };
	}
	if (!isRecord(error) || typeof error.code !== 'string') return undefined;
	const details: unknown[] = Array.isArray(error.details) ? error.details : [];
	return {
		operation,
		code: error.code,
		message: textOf(error.message),
		fields: details.flatMap((detail) => (isRecord(detail) ? textOf(detail.field) : [])),
		requestId: textOf(error.request_id),
	};
}

/**
 * Turns a refusal of the service into words for a dispatcher.
 * @param subject what was refused, such as `Job BATCH-001`; '' if that is plain
 */
export function refusalTrouble(refusal: Refusal, subject: string, clean: (text: string) => string): Trouble {
	const { operation, code, message, fields, requestId } = refusal;
	const meaning = message || meaningOf(operation, code) || 'The service refused the request without a reason';
	const advice =
		adviceFor(operation, code) ?? "The code is not documented. Ask RouteMate's support what it means";
	return new Trouble(
		withoutPeriod(clean(subject === '' ? meaning : `${subject}: ${meaning}`)),
		advice,
		code,
		{
			...(fields.length > 0 && { fields }),
			...(requestId !== '' && { requestId }),
		},
	);
}

function meaningOf(operation: OperationName, code: string): string | undefined {
	const meanings: ReadonlyMap<string, string> = new Map(
		Object.entries(operation === 'getToken' ? tokenErrors : errorCodes),
	);
	const meaning = meanings.get(code);
	return meaning && meaning[0].toUpperCase() + meaning.slice(1);
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function withoutPeriod(sentence: string): string {
	return sentence.endsWith('.') ? sentence.slice(0, -1) : sentence;
}
