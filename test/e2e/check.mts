import { AssertionError } from 'node:assert';
import { inspect } from 'node:util';

/** One thing that is shown to work. */
export interface Check {
	readonly name: string;
	/** Throws if it does not work; may answer a figure for the table. */
	readonly run: () => Promise<string | undefined> | Promise<void>;
}

export interface CheckResult {
	readonly name: string;
	readonly seconds: number;
	readonly figure: string;
	readonly failure: string | undefined;
}

/** Runs a check; what it throws is part of the result. */
export async function runCheck({ name, run }: Check): Promise<CheckResult> {
	const start = performance.now();
	let figure = '';
	let failure: string | undefined;
	try {
		figure = (await (run() as Promise<string | undefined>)) ?? '';
	} catch (error) {
		failure = describe(error);
	}
	return { name, seconds: (performance.now() - start) / 1000, figure, failure };
}

function describe(error: unknown): string {
	if (!(error instanceof AssertionError)) return inspect(error);
	const { message, generatedMessage, actual, expected, operator } = error;
	const isComparison = !generatedMessage && /equal$/i.test(operator);
	const values = isComparison ? `\n+ ${inspect(actual)}\n- ${inspect(expected)}` : '';
	return `${message}${values}\n${placeOf(error)}`;
}

/** The line that was not true. */
function placeOf({ stack = '' }: Error): string {
	return stack.split('\n').find((line) => line.includes('.mts')) ?? '';
}

/** All results, one a row, and how many failed. */
export function resultTable(results: readonly CheckResult[]): string {
	const width = Math.max(...results.map(({ name }) => name.length));
	const rows = results.map(({ name, seconds, figure, failure }) =>
		[
			failure === undefined ? 'ok    ' : 'FAILED',
			name.padEnd(width),
			`${seconds.toFixed(1).padStart(6)} s`,
			figure,
		]
			.join('  ')
			.trimEnd(),
	);
	const failed = results.filter(({ failure }) => failure !== undefined).length;
	const total = `${results.length} checks, ${failed === 0 ? 'all passed' : `${failed} failed`}`;
	return [...rows, '─'.repeat(width + 18), total].join('\n');
}
