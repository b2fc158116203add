import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A file of the contract: a call with its answer, and one that is refused. */
export interface CallExample {
	/** Fills the variable part of the path. */
	readonly id?: string;
	readonly request: object;
	readonly status: number;
	/** undefined: nothing is answered. */
	readonly answer: unknown;
	readonly refusal: { readonly status: number; readonly answer: unknown };
}

type Written = Partial<CallExample> & {
	readonly refusal?: { readonly status?: number; readonly answer: unknown };
};

/**
 * All examples of a folder, by the operation that their file is named for.
 * @param usualStatus of an answer that names none
 */
export function readCallExamples(folder: URL, usualStatus = 200): ReadonlyMap<string, CallExample> {
	if (!existsSync(folder)) return new Map();
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return new Map(
		files.map((file) => {
			const written = JSON.parse(withSomeIds(readFileSync(new URL(file, folder), 'utf8'))) as Written;
			const { id, request = {}, status = usualStatus, answer, refusal } = written;
			const refused = { status: refusal?.status ?? usualStatus, answer: refusal?.answer };
			const example = { ...(id === undefined ? {} : { id }), request, status, answer, refusal: refused };
			return [file.replace('.json', ''), example];
		}),
	);
}

/** Examples write `$1` for the id that an earlier call was answered with. */
const withSomeIds = (text: string): string =>
	text.replaceAll(/\$\d+(\.\w+)?/g, '01234567-89ab-4cde-8f01-23456789abcd');
