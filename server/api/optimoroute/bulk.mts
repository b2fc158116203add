import type { OrderFailure } from '../../../contract/optimoroute/answer.ts';
import { DomainError } from '../../domain/domain-error.mts';
import { RequestError } from '../http/request-error.mts';
import type { Reader } from '../http/request-schema.mts';
import { refusalAnswer } from './errors.mts';

/** A row that was done. */
interface Done {
	readonly success: true;
}

/**
 * Does the rows of a bulk call one after the other; one that is wrong fails alone.
 * @param read checks one row
 * @param run does one row, or throws a DomainError before it has changed anything
 */
export function eachRow<Row extends { orderNo?: string; id?: string }, Result extends Done>(
	rows: readonly unknown[],
	read: Reader<Row>,
	run: (row: Row) => Result,
): Array<Result | OrderFailure> {
	return rows.map((row) => {
		try {
			return run(read(row));
		} catch (error) {
			if (error instanceof DomainError) return { ...refusalAnswer(error), ...named(row), ...located(error) };
			if (!(error instanceof RequestError)) throw error;
			return { success: false, code: 'ERR_INVALID_PARAM_FORMAT', message: error.message, ...named(row) };
		}
	});
}

/** A whole bulk call has succeeded if one of its rows has. */
export const anySucceeded = (rows: ReadonlyArray<{ success: boolean }>): boolean =>
	rows.some((row) => row.success);

/** The names a row was sent with, as far as they are texts. */
function named(row: unknown): { orderNo?: string; id?: string } {
	if (typeof row !== 'object' || row === null) return {};
	const { orderNo, id } = row as { orderNo?: unknown; id?: unknown };
	return {
		...(typeof orderNo === 'string' ? { orderNo } : {}),
		...(typeof id === 'string' ? { id } : {}),
	};
}

function located({ details }: DomainError): { locationNo?: string } {
	return details.locationNumber === undefined ? {} : { locationNo: details.locationNumber };
}
