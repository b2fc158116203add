import type { GeocodeMatch } from './geocode-match.mts';
import { AddressServiceError, type AskAddress } from './nominatim.mts';
import { NotBegunError, QueueFullError, type PacedQueue } from './paced-queue.mts';

/** Answers that are kept over a restart. */
export interface AnswerStore {
	get(key: string): unknown;
	put(key: string, answer: unknown): void;
	/** Resolves when everything is written. */
	close(): Promise<void>;
}

export interface AddressService {
	/** undefined: no answer until the deadline, or at all. */
	find(address: string, deadline: Promise<void>): Promise<readonly GeocodeMatch[] | undefined>;
	close(): Promise<void>;
}

export interface AddressServiceParts {
	/** Tells answers of one service from those of another. */
	readonly source: string;
	readonly ask: AskAddress;
	readonly queue: PacedQueue;
	readonly answers: AnswerStore;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Hears of the first failure, and of the first after the service has answered again. */
	readonly onFailure: (error: unknown) => void;
}

interface Flight {
	readonly answer: Promise<readonly GeocodeMatch[] | undefined>;
	readonly abandon: AbortController;
	waiting: number;
}

/** Addresses are found and change their places seldom, but not never. */
const keptForMs = 90 * 24 * 3_600_000;
/** So many failures one after the other, or the service's own word, and it is left alone for a while. */
const mostFailures = 3;
const restMs = 30_000;
const longestRestMs = 600_000;

/** Asks a service at its pace; each address once, however many want it, and only if the answer is not known. */
export function createAddressService(parts: AddressServiceParts): AddressService {
	const { source, ask, queue, answers, now, onFailure } = parts;
	const flights = new Map<string, Flight>();
	const closed = new AbortController();
	let failures = 0;
	let hasTold = false;
	let restsUntil = Number.NEGATIVE_INFINITY;

	function take(error: unknown): undefined {
		if (closed.signal.aborted) return;
		const isFailure = !(error instanceof NotBegunError);
		if ((isFailure || error instanceof QueueFullError) && !hasTold) {
			onFailure(error);
			hasTold = true;
		}
		if (!isFailure) return;
		failures += 1;
		const asked = error instanceof AddressServiceError ? error.retryAfterMs : undefined;
		if (asked === undefined && failures < mostFailures) return;
		restsUntil = now() + Math.min(asked ?? restMs, longestRestMs);
		queue.refuseWaiting('the address service does not answer');
	}

	function takeOff(query: string, key: string): Flight {
		const abandon = new AbortController();
		const answer = queue
			.run(() => ask(query, closed.signal), abandon.signal)
			.then((matches) => {
				failures = 0;
				hasTold = false;
				answers.put(key, { at: now(), matches });
				return matches;
			})
			.catch(take)
			.finally(() => flights.delete(key));
		return { answer, abandon, waiting: 0 };
	}

	return {
		async find(address, deadline) {
			const query = address.replace(/[\s\p{C}]+/gu, ' ').trim();
			if (!/[\p{L}\p{N}]/u.test(query)) return undefined;
			const key = `${source} ${query.toLowerCase()}`;
			const known = readAnswer(answers.get(key), now() - keptForMs);
			if (known !== undefined) return known;
			if (closed.signal.aborted || now() < restsUntil) return undefined;

			const flight = flights.get(key) ?? takeOff(query, key);
			flights.set(key, flight);
			flight.waiting += 1;
			const answer = await Promise.race([flight.answer, deadline]);
			flight.waiting -= 1;
			if (flight.waiting === 0) flight.abandon.abort();
			return answer ?? undefined;
		},
		async close() {
			closed.abort();
			queue.refuseWaiting('the server ends');
			await Promise.all([...flights.values()].map(({ answer }) => answer));
			await answers.close();
		},
	};
}

function readAnswer(stored: unknown, notBefore: number): readonly GeocodeMatch[] | undefined {
	if (typeof stored !== 'object' || stored === null || !('at' in stored) || !('matches' in stored))
		return undefined;
	const { at, matches } = stored;
	if (typeof at !== 'number' || at < notBefore || !Array.isArray(matches)) return undefined;
	return matches.every(isMatch) ? matches : undefined;
}

function isMatch(value: unknown): value is GeocodeMatch {
	if (typeof value !== 'object' || value === null) return false;
	if (!('address' in value && 'place' in value && 'partial' in value)) return false;
	const { address, place, partial } = value;
	if (typeof address !== 'string' || typeof partial !== 'boolean') return false;
	if (typeof place !== 'object' || place === null || !('lat' in place && 'lng' in place)) return false;
	return typeof place.lat === 'number' && typeof place.lng === 'number';
}
