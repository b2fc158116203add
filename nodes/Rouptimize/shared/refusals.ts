import { errorCodes } from '../../../contract/rouptimize/errors';
import { isRecord } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import { adviceFor } from './advice';

/** A refused call, or a refused row of a bulk call. All of it comes from outside. */
export interface Refusal {
	code: string;
	message: string;
	/** What is wrong where. */
	details: Array<{ field: string; message: string }>;
	/** '' where the service gave none. */
	requestId: string;
}

/**
 * The refusal in an answer, or in a row of one, if it is one.
 * @param requestId of the answer, for a refusal that does not tell it
 */
export function readRefusal(body: unknown, requestId = ''): Refusal | undefined {
	if (!isRecord(body) || typeof body.code !== 'string' || typeof body.message !== 'string') return undefined;
	const details: unknown[] = Array.isArray(body.details) ? body.details : [];
	return {
		code: body.code,
		message: body.message,
		details: details
			.filter(isRecord)
			.map(({ field, message }) => ({ field: textOf(field), message: textOf(message) })),
		requestId: textOf(body.requestId) || requestId,
	};
}

/** Turns a refusal of the service into words for a dispatcher. */
export function refusalTrouble(refusal: Refusal, clean: (text: string) => string): Trouble {
	const { code, message, details, requestId } = refusal;
	const meaning = message || meaningOf(code) || 'The service refused the request without a reason';
	const advice = adviceFor(code) ?? "The code is not documented. Ask Rouptimize's support what it means";
	const reported = requestId === '' ? advice : `${advice}. Request ID for the support: ${clean(requestId)}`;
	return new Trouble(clean(withoutPeriod([meaning, ...unsaid(refusal)].join(' '))), reported, code, {
		...(details.length > 0 && {
			fields: details.map(({ field, message: what }) => ({ field, message: clean(what) })),
		}),
		...(requestId !== '' && { requestId: clean(requestId) }),
	});
}

/** What the details say beyond the message. */
function unsaid({ message, details }: Refusal): string[] {
	const told = details.filter(({ field }) => !message.includes(field));
	return told.length === 0
		? []
		: [`(${told.map(({ field, message: what }) => `${field}: ${what}`).join('; ')})`];
}

function meaningOf(code: string): string | undefined {
	const meaning = new Map<string, string>(Object.entries(errorCodes)).get(code);
	return meaning && meaning[0].toUpperCase() + meaning.slice(1);
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function withoutPeriod(sentence: string): string {
	return sentence.endsWith('.') ? sentence.slice(0, -1) : sentence;
}
