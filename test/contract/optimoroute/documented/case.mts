import { readdirSync, readFileSync } from 'node:fs';
import type { OperationName } from '../../../../contract/optimoroute/operations.ts';
import type { RoadReport } from '../../../../server/domain/report-from-road.mts';
import type { CompletionForm } from '../../../../server/domain/completion.mts';

/** One request or answer that the vendor's document prints. */
export interface DocumentedCase {
	/** Heading in the document, and which of its examples. */
	readonly name: string;
	/** What is not as it is printed, because it could not be. */
	readonly mended?: string;
	/** What the company needs beside the demo company's records, and what it must not have. */
	readonly company?: {
		readonly with?: Readonly<Record<string, readonly object[]>>;
		readonly without?: readonly string[];
	};
	readonly given?: readonly Step[];
	/** Body of a POST. */
	readonly request?: object;
	/** Query of a GET as its curl line has it, without the key. */
	readonly query?: string;
	/** Its fields and their types count, and of `success` and `code` the values. */
	readonly answer: object;
}

/** What has to be there before, so that the printed names exist. */
export type Step =
	| { readonly operation: OperationName; readonly request: object; readonly stillRunning?: boolean }
	/** Gives orders, found by their numbers, the ids that are printed. */
	| { readonly ids: Readonly<Record<string, string>> }
	/** Gives the planning that was started last the id that is printed. */
	| { readonly planningNumber: number }
	/** Something a driver's device tells; files are in base64. */
	| { readonly road: RoadReport & { readonly form?: CompletionForm } }
	/** So many orders more. */
	| { readonly more: { readonly orders: number; readonly date: string } };

const folder = new URL('./', import.meta.url);

export const documented: ReadonlyArray<{ operation: OperationName; cases: readonly DocumentedCase[] }> =
	readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => ({
			operation: file.replace('.json', '') as OperationName,
			...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { cases: DocumentedCase[] }),
		}));
