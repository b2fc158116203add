import type { DriverResult } from '../../../contract/optimoroute/driver.ts';
import type { AssignedDriver } from '../../../contract/optimoroute/order.ts';
import { DomainError } from '../../domain/domain-error.mts';
import { RequestError } from '../http/request-error.mts';
import type { Reader } from '../http/request-schema.mts';
import { refusalAnswer, requestErrorCode } from './errors.mts';

/**
 * Does the rows of a bulk call about drivers one after the other; one that is wrong fails alone.
 * @param read checks one row
 * @param run does one row, or throws a DomainError before it has changed anything
 */
export function eachDriverRow<Row>(
	rows: readonly unknown[],
	read: Reader<Row>,
	run: (row: Row) => void,
): DriverResult[] {
	return rows.map((row) => {
		try {
			run(read(row));
			return { success: true, ...sentNames(row) };
		} catch (error) {
			if (error instanceof DomainError) return { ...refusalAnswer(error), ...sentNames(row) };
			if (!(error instanceof RequestError)) throw error;
			return { success: false, ...sentNames(row), code: requestErrorCode(error), message: error.message };
		}
	});
}

/** The driver and date a row was sent with, as far as they are texts. */
export function sentNames(row: unknown): Pick<DriverResult, 'driver' | 'date'> {
	if (typeof row !== 'object' || row === null) return {};
	const { driver, date } = row as { driver?: unknown; date?: unknown };
	return {
		...(typeof driver === 'object' && driver !== null ? { driver: namesOf(driver) } : {}),
		...(typeof date === 'string' ? { date } : {}),
	};
}

function namesOf(driver: object): AssignedDriver {
	const { externalId, serial } = driver as { externalId?: unknown; serial?: unknown };
	return {
		...(typeof externalId === 'string' ? { externalId } : {}),
		...(typeof serial === 'string' ? { serial } : {}),
	};
}
