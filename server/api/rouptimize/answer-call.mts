import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { DomainError } from '../../domain/domain-error.mts';
import { keepAnswer } from '../../domain/idempotent-answer.mts';
import { changeOrders } from '../../domain/order-changes.mts';
import type { Idempotency } from '../http/idempotency.mts';
import type { Links } from '../http/links.mts';
import type { Caller } from './authentication.mts';
import type { AnyOperation, Call, TextAnswer } from './operation.mts';

/** A request whose input has been checked. */
export interface CheckedRequest {
	readonly method: string;
	readonly path: string;
	readonly input: unknown;
	readonly id: string;
	/** Its `Idempotency-Key`. */
	readonly key: string | undefined;
}

export interface Answered {
	readonly status: number;
	/** undefined: nothing. */
	readonly body: unknown;
	readonly text?: TextAnswer | undefined;
	/** Whether it was given before to the same request. */
	readonly isReplay?: boolean;
}

export interface CallParts {
	readonly domain: Domain;
	readonly links: Links;
	readonly idempotency: Idempotency;
}

/** Has an operation done; a change together with its events and with the answer that is kept for its key. */
export async function answerCall(
	{ domain, links, idempotency }: CallParts,
	operation: AnyOperation,
	{ company, token }: Caller,
	request: CheckedRequest,
): Promise<Answered> {
	const actor = token === undefined ? 'company admin' : token.name;
	const { input, id } = request;
	const call: Call<unknown> = { domain: { ...domain, actor }, company, links, token, input, id };
	if (operation.kind === 'read') {
		const body: unknown = await operation.run(call);
		return { status: operation.answer === undefined ? 204 : 200, body, text: operation.asText?.(call, body) };
	}
	const tryOnce = async (keep: (unit: KeepUnit, answered: Answered) => void): Promise<Answered> => {
		const prepared: unknown = await operation.prepare(call);
		return changeOrders(call.domain, company, (changes) => {
			const body: unknown = operation.run({ ...call, changes }, prepared);
			const usual = operation.answer === undefined ? 204 : operation.status;
			const status = operation.statusOf === undefined ? usual : operation.statusOf(body);
			const answered = { status, body, text: operation.asText?.(call, body) };
			const kept: unknown = operation.forReplay === undefined ? body : operation.forReplay(body);
			keep(changes.unit, { ...answered, body: kept });
			return answered;
		});
	};
	const done: typeof tryOnce = async (keep) => {
		for (let tries = 1; ; tries += 1) {
			try {
				return await tryOnce(keep);
			} catch (error) {
				const isOutdated = error instanceof DomainError && error.refusal === 'PLAN_OUTDATED';
				if (!isOutdated || tries >= (operation.mostTries ?? 1)) throw error;
			}
		}
	};
	return request.key === undefined
		? done(() => undefined)
		: once(domain, idempotency, company, request, request.key, done);
}

type KeepUnit = Parameters<typeof keepAnswer>[1];

async function once(
	domain: Domain,
	idempotency: Idempotency,
	company: Company,
	{ method, path, input }: CheckedRequest,
	key: string,
	done: (keep: (unit: KeepUnit, answered: Answered) => void) => Promise<Answered>,
): Promise<Answered> {
	const first = idempotency.begin(key, { account: company.id, method, path, body: input });
	if ('body' in first) {
		return {
			status: first.status,
			body: first.body === '' ? undefined : JSON.parse(first.body),
			isReplay: true,
		};
	}
	const { id, requestHash, end } = first;
	try {
		return await done((unit, { status, body }) => {
			keepAnswer(domain, unit, {
				id,
				requestHash,
				status,
				body: body === undefined ? '' : JSON.stringify(body),
			});
		});
	} finally {
		end();
	}
}
