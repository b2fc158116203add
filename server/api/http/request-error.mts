/** A request that is refused before the domain is asked. */
export class RequestError extends Error {
	override readonly name = 'RequestError';
	readonly problem: RequestProblem;
	/** Name of the field that is wrong, as the caller writes it. */
	readonly field: string | undefined;

	constructor(problem: RequestProblem, message: string, field?: string, options?: ErrorOptions) {
		super(message, options);
		this.problem = problem;
		this.field = field;
	}
}

/** What can be wrong with a request, and the HTTP status that says so. */
export const requestProblems = {
	unreadable: 400,
	'too-large': 413,
	'wrong-encoding': 415,
	'wrong-type': 415,
	'field-missing': 400,
	'field-invalid': 400,
	'key-missing': 401,
	'key-unknown': 401,
	forbidden: 403,
	'unknown-path': 404,
	'wrong-method': 405,
	'key-in-use': 409,
	'key-reused': 409,
	'too-many-requests': 429,
} as const;

export type RequestProblem = keyof typeof requestProblems;
