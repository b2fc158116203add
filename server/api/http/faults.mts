/** What happens to a call. */
export const faultKinds = {
	error: 'it answers an error code of the vendor',
	status: 'it answers a bare HTTP status, as a proxy does',
	delay: 'it is answered later',
	'drop-connection': 'its connection ends without an answer',
	hang: 'it is never answered, and its connection stays open',
} as const;

export type FaultKind = keyof typeof faultKinds;

/** A failure of the next calls. */
export interface Fault {
	/** The vendor's name of the call. */
	readonly operation: string;
	/** Name of the company whose calls fail; undefined: anybody's. */
	readonly company: string | undefined;
	readonly kind: FaultKind;
	/** With `error`. */
	readonly code: string | undefined;
	/** With `status`. */
	readonly status: number | undefined;
	/** The call waits so long before anything else happens. */
	readonly delayMs: number;
	/** Whether it fails before its work is done, or after, so that only the answer is lost. */
	readonly when: 'before' | 'after';
	/** How many calls are still to fail. */
	readonly times: number;
}

/** Which codes each call of a vendor can fail with. */
export type FaultCatalogue = ReadonlyMap<string, ReadonlySet<string>>;

/** The failures that wait for their calls; the one that was set first comes first. */
export class Faults {
	#waiting: Fault[] = [];

	set(fault: Fault): void {
		this.#waiting.push(fault);
	}

	list(): readonly Fault[] {
		return this.#waiting;
	}

	clear(): void {
		this.#waiting = [];
	}

	/** The fault that this call is to have; one of its times is used up. */
	take(operation: string, company: string): Fault | undefined {
		const index = this.#waiting.findIndex(
			(fault) => fault.operation === operation && (fault.company === undefined || fault.company === company),
		);
		const fault = this.#waiting[index];
		if (fault === undefined) return undefined;
		const left = { ...fault, times: fault.times - 1 };
		this.#waiting = this.#waiting.flatMap((other, at) =>
			at !== index ? [other] : left.times > 0 ? [left] : [],
		);
		return fault;
	}
}
