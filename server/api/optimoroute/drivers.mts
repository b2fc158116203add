import type { Answer } from '../../../contract/optimoroute/answer.ts';
import type {
	DriverParameters,
	DriverParametersRequest,
	DriverPositions,
	DriversAnswer,
} from '../../../contract/optimoroute/driver.ts';
import type { DriverName } from '../../domain/driver.mts';
import { findDriver } from '../../domain/find-driver.mts';
import { changeOrders } from '../../domain/order-changes.mts';
import { repeatedDrivers, storePositions } from '../../domain/store-positions.mts';
import { updateDriverAndDay } from '../../domain/update-driver-and-day.mts';
import { updateDriverDay } from '../../domain/update-driver-day.mts';
import { bodyReader } from '../http/request-schema.mts';
import { anySucceeded } from './bulk.mts';
import { eachDriverRow, sentNames } from './driver-rows.mts';
import * as schemas from './driver-schemas.mts';
import type { Handler } from './handler.mts';
import { readAssignedDriver } from './translate-driver.mts';
import { readDay, readDayRow, readHome, readPosition } from './translate-driver-day.mts';

const readParameters = bodyReader<DriverParametersRequest>(schemas.driverParametersRequest);
const readAllParameters = bodyReader(schemas.driversParametersRequest);
const readParametersRow = bodyReader<DriverParameters>(schemas.driverParameters);
const readAllPositions = bodyReader(schemas.driversPositionsRequest);
const readPositionsRow = bodyReader<DriverPositions>(schemas.driverPositions);

export const updateDriverParameters: Handler<Answer> = async ({ domain, company, input }) => {
	const request = readParameters(input);
	const { externalId, date } = request;
	await changeOrders(domain, company, (changes) => {
		const driver = findDriver(domain, company, readAssignedDriver({ externalId }));
		updateDriverAndDay(changes, driver, date, readDay(request), readHome(request));
	});
	return { success: true };
};

export const updateDriversParameters: Handler<DriversAnswer> = async ({ domain, company, input }) => {
	const { updates: rows } = readAllParameters(input);
	const updates = await changeOrders(domain, company, (changes) =>
		eachDriverRow(
			rows,
			(row) => readParametersRow(withoutColon(row)),
			(row) => {
				const name = readAssignedDriver(row.driver);
				const change = readDayRow(row);
				updateDriverDay(changes, findDriver(domain, company, name), row.date, change);
			},
		),
	);
	return { success: anySucceeded(updates), updates };
};

/** The vendor prints `"to:"` for the end of a working time; what is copied from there works here. */
function withoutColon(row: unknown): unknown {
	if (typeof row !== 'object' || row === null || !('workTime' in row)) return row;
	const { workTime } = row;
	if (typeof workTime !== 'object' || workTime === null || !('to:' in workTime)) return row;
	return { ...row, workTime: { to: workTime['to:'], ...workTime } };
}

export const updateDriversPositions: Handler<DriversAnswer> = async ({ domain, company, input }) => {
	const { updates: rows } = readAllPositions(input);
	const updates = await domain.store.write((unit) => {
		const repeated = repeatedDrivers(domain, company, rows.flatMap(namedDriver));
		return eachDriverRow(rows, readPositionsRow, (row) => {
			const driver = findDriver(domain, company, readAssignedDriver(row.driver));
			storePositions(domain, unit, driver, row.positions.map(readPosition), repeated);
		});
	});
	return { success: anySucceeded(updates), updates };
};

/** The driver of a row, if it names one; what else is wrong with the row is told when its turn comes. */
function namedDriver(row: unknown): DriverName[] {
	const { externalId = '', serial = '' } = sentNames(row).driver ?? {};
	return externalId === '' && serial === '' ? [] : [readAssignedDriver({ externalId, serial })];
}
