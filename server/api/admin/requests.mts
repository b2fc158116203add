import { z } from 'zod/v4';
import type { JournalEntry } from '../http/request-journal.mts';
import { queryReader } from '../http/request-schema.mts';
import type { AdminHandler } from './handler.mts';

const defaultLimit = 100;

const query = z.strictObject({
	limit: z.int().min(1).max(100_000).describe('a whole number from 1 to 100000').optional(),
	company: z.string().optional(),
	operation: z.string().optional(),
	warnings: z.boolean().optional(),
});

const readQuery = queryReader<z.infer<typeof query>>(query);

/** The last calls, newest first. */
export const listRequests: AdminHandler = ({ journal, query: input }) => {
	const { limit = defaultLimit, ...filter } = readQuery(input);
	return { requests: journal.newest(limit, filter).map(show) };
};

export const clearRequests: AdminHandler = ({ journal }) => {
	journal.clear();
	return undefined;
};

/** The body is shown as the JSON it is, or as text if it was cut or is none. */
function show(entry: JournalEntry): object {
	return { ...entry, body: readBody(entry.body) };
}

function readBody(text: string): unknown {
	if (text === '') return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
