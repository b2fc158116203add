import type { OperationObject, ResponseObject } from './openapi.mts';

/** Responses that are the same for several operations: they stand in the document once. */
export class SharedResponses {
	/** By what they say: the name they would have, and how many operations have them. */
	readonly #seen = new Map<
		string,
		{ readonly name: string; count: number; readonly response: ResponseObject }
	>();
	readonly #names = new Map<string, number>();

	note(vendor: string, { responses }: OperationObject): void {
		for (const [status, response] of Object.entries(responses)) {
			if ('$ref' in response) continue;
			const key = JSON.stringify(response);
			const seen = this.#seen.get(key);
			if (seen === undefined) {
				this.#seen.set(key, { name: this.#nameOf(`${vendor}${status}`), count: 1, response });
			} else seen.count += 1;
		}
	}

	/** The operation with pointers to the responses that it shares with others. */
	refer(operation: OperationObject): OperationObject {
		const responses = Object.entries(operation.responses).map(([status, response]) => {
			const seen = this.#seen.get(JSON.stringify(response));
			const isShared = seen !== undefined && seen.count > 1;
			return [status, isShared ? { $ref: `#/components/responses/${seen.name}` } : response];
		});
		return { ...operation, responses: Object.fromEntries(responses) as OperationObject['responses'] };
	}

	components(): Record<string, ResponseObject> {
		const shared = [...this.#seen.values()].filter(({ count }) => count > 1);
		return Object.fromEntries(shared.map(({ name, response }) => [name, response]));
	}

	#nameOf(base: string): string {
		const count = (this.#names.get(base) ?? 0) + 1;
		this.#names.set(base, count);
		return count === 1 ? base : `${base}-${count}`;
	}
}
