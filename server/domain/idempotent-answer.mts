import type { Domain } from './domain.mts';
import type { RecordUnit } from './records.mts';

/** The answer to a request that was sent with a key, to be given again to the same request. */
export interface IdempotentAnswer {
	/** Hash of whose key it is, of the call and of the key. */
	readonly id: string;
	/** SHA-256 of what was asked, hex. */
	readonly requestHash: string;
	readonly status: number;
	/** JSON. */
	readonly body: string;
	/** From then on the key is as good as new; ISO 8601, UTC. */
	readonly expiresAt: string;
}

/** Seconds. */
export const answerLifetime = 24 * 3_600;

/** The answer that was kept under a key and has not expired. */
export function keptAnswer(domain: Domain, id: string): IdempotentAnswer | undefined {
	const answer = domain.store.records.idempotentAnswers.get(id);
	return answer === undefined || answer.expiresAt <= domain.now().toISOString() ? undefined : answer;
}

/** Keeps an answer in the unit of work that made the change it tells of, so that neither is ever without the other. */
export function keepAnswer(
	domain: Domain,
	unit: RecordUnit,
	answer: Omit<IdempotentAnswer, 'expiresAt'>,
): void {
	forgetOldest(domain, unit);
	const expiresAt = new Date(domain.now().getTime() + answerLifetime * 1000).toISOString();
	// Taken out first, so that the answers stand in the order in which they expire.
	unit.remove('idempotentAnswers', answer.id);
	unit.put('idempotentAnswers', { ...answer, expiresAt });
}

/** More expired ones than new ones come are forgotten each time: the time it takes does not grow with their number. */
const forgottenAtOnce = 4;

function forgetOldest(domain: Domain, unit: RecordUnit): void {
	const now = domain.now().toISOString();
	let looked = 0;
	for (const { id, expiresAt } of domain.store.records.idempotentAnswers.all()) {
		if (expiresAt > now || looked === forgottenAtOnce) return;
		looked += 1;
		unit.remove('idempotentAnswers', id);
	}
}
