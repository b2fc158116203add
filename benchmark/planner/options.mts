/** What `npm run bench -- planner` can be told. */
export interface PlannerOptions {
	/** Folder of the public instances. */
	readonly instances: string;
	/** How long each is planned; several: one after the other. */
	readonly seconds: readonly number[];
	readonly threads: number;
	readonly seed: number;
	/** Name of the only instance wanted. */
	readonly only: string | undefined;
	/** Whether to print one JSON object a line and nothing else. */
	readonly json: boolean;
}

export const defaultPlannerOptions: PlannerOptions = {
	instances: '../shared/data/vrp',
	seconds: [1, 10],
	threads: 1,
	seed: 1,
	only: undefined,
	json: false,
};

/** As `parseArgs` of node:util wants to know them. */
export const plannerArguments = {
	instances: { type: 'string' },
	seconds: { type: 'string' },
	threads: { type: 'string' },
	seed: { type: 'string' },
	only: { type: 'string' },
	json: { type: 'boolean' },
} as const;

type Given = { readonly [name in keyof typeof plannerArguments]?: string | boolean | undefined };

/** @throws RangeError if a value is none */
export function readPlannerOptions(given: Given): PlannerOptions {
	const { instances, seconds, threads, seed, only, json } = given;
	return {
		instances: typeof instances === 'string' ? instances : defaultPlannerOptions.instances,
		seconds:
			typeof seconds === 'string'
				? seconds.split(',').map((one) => positive('seconds', one))
				: defaultPlannerOptions.seconds,
		threads: whole('threads', threads, defaultPlannerOptions.threads),
		seed: whole('seed', seed, defaultPlannerOptions.seed),
		only: typeof only === 'string' ? only : undefined,
		json: json === true,
	};
}

function whole(name: string, text: string | boolean | undefined, otherwise: number): number {
	if (typeof text !== 'string') return otherwise;
	const value = positive(name, text);
	if (!Number.isInteger(value)) throw new RangeError(`--${name}: ${text} is not a whole number`);
	return value;
}

function positive(name: string, text: string): number {
	const value = Number(text);
	if (!(value > 0)) throw new RangeError(`--${name}: ${text} is not a number above 0`);
	return value;
}
