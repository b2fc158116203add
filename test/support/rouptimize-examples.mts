import { readdirSync, readFileSync } from 'node:fs';
import type { OperationName } from '../../contract/rouptimize/operations.ts';
import { report } from './mobile-events.mts';
import { withoutChance } from './routemate.mts';
import type { CallOptions, Reply, RouptimizeCall } from './rouptimize.mts';

/**
 * A call of an example. `$1`, `$2` … stand for the ids that the given calls before it were answered with, the first one
 * first, and `$2.mobileUserId` for another field of such an answer.
 */
export interface ExampleCall {
	/** The variable part of the path. */
	readonly id?: string;
	readonly request: object;
}

export interface GivenCall extends ExampleCall {
	readonly operation: OperationName;
}

/** What a driver's device has told: an event of `POST /admin/mobile-events`. */
export interface GivenReport {
	readonly device: object;
}

/** A file of `contract/rouptimize/examples`. */
export interface RouptimizeExample extends ExampleCall {
	readonly operation: OperationName;
	/** Where the vendor tells of it. */
	readonly source: string;
	/** What has happened before. */
	readonly given: ReadonlyArray<GivenCall | GivenReport>;
	readonly status: number;
	/** Left out: nothing is answered. */
	readonly answer?: object;
	/** What is answered to this request after the one above. */
	readonly refusal: ExampleCall & { readonly status: number; readonly answer: object };
}

/** The company of the examples: what it has beside its branches, drivers and missions, which the examples create. */
export const exampleSeed = {
	companies: [
		{
			name: 'Example Logistics',
			timezone: 'Europe/Berlin',
			addressBook: [
				{ address: 'Hafenstraße 1, 20457 Hamburg', latitude: 53.5438, longitude: 9.9669 },
				{ address: 'Lange Reihe 10, 20099 Hamburg', latitude: 53.5563, longitude: 10.0093 },
			],
		},
	],
};

const folder = new URL('../../contract/rouptimize/examples/', import.meta.url);

export const rouptimizeExamples = (): RouptimizeExample[] =>
	readdirSync(folder).map((file) => ({
		operation: file.replace('.json', '') as OperationName,
		...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<RouptimizeExample, 'operation'>),
	}));

/** Messages name records by their ids too. */
const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

type Answer = Readonly<Record<string, unknown>>;

/** Makes the calls of one example, and knows what the given ones were answered. */
export class ExampleRun {
	readonly #server: { readonly url: string };
	readonly #call: RouptimizeCall;
	readonly #answers: Answer[] = [];

	constructor(server: { readonly url: string }, call: RouptimizeCall) {
		this.#server = server;
		this.#call = call;
	}

	/** @throws Error if something of it is refused */
	async prepare(given: RouptimizeExample['given']): Promise<void> {
		for (const step of given) {
			if ('device' in step) {
				const [result] = await report(this.#server, [step.device]);
				if (result?.['success'] !== true) throw new Error(JSON.stringify(result));
				continue;
			}
			const { status, body, text } = await this.send(step.operation, step);
			if (status >= 300) throw new Error(`${step.operation}: ${text}`);
			this.#answers.push(body ?? {});
		}
	}

	send(operation: OperationName, call: ExampleCall): Promise<Reply> {
		return this.#call(operation, this.filled(call));
	}

	/** A call with the ids that it stands for. */
	filled({ id, request }: ExampleCall): CallOptions {
		const input = this.#withIds(request) as object;
		return id === undefined ? { input } : { id: String(this.#withIds(id)), input };
	}

	/** The answer in the form that examples write it. */
	asWritten(answer: unknown): unknown {
		if (answer === undefined) return undefined;
		let text = JSON.stringify(answer);
		for (const [index, { id }] of this.#answers.entries()) {
			if (typeof id === 'string') text = text.replaceAll(id, `$${index + 1}`);
		}
		const plain = text
			.replaceAll(/"code":"[2-9A-HJKMNP-Z]{8}"/g, '"code":"ABCD2345"')
			.replaceAll(uuid, '01234567-89ab-4cde-8f01-23456789abcd')
			.replaceAll(/"nextCursor":"[\w-]+"/g, '"nextCursor":"abcd1234xyz"')
			.replaceAll(/(rpt_live_|whsec_)[\w+/=]+/g, '$10123456789');
		return withoutChance(JSON.parse(plain));
	}

	#withIds(value: unknown): unknown {
		if (typeof value === 'string') {
			const [, number, field = 'id'] = /^\$(\d+)(?:\.(\w+))?$/.exec(value) ?? [];
			return number === undefined ? value : this.#answers[Number(number) - 1]?.[field];
		}
		if (Array.isArray(value)) return value.map((one) => this.#withIds(one));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#withIds(one)]));
	}
}
