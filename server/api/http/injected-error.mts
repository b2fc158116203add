/** A failure that was ordered through the admin API, to be answered like a real one. */
export class InjectedError extends Error {
	override readonly name = 'InjectedError';
	/** A code of the vendor whose call fails. */
	readonly code: string;

	constructor(code: string) {
		super(`${code} was ordered through the admin API.`);
		this.code = code;
	}
}
