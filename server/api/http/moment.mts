import { z } from 'zod/v4';

const date = z.regexes.date.source.replace(/\$$/, '');

/** ISO 8601 with an offset that there is: what `new Date` reads, whatever the schema of a date and time would let by. */
export const moment = z
	.string()
	.regex(
		new RegExp(
			String.raw`${date}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$`,
		),
	)
	.describe('a moment in ISO 8601, such as 2027-03-15T08:00:00Z');
