import type { IExecuteFunctions } from 'n8n-workflow';
import type { AssignedDriver } from '../../../../contract/optimoroute/order';
import { readMoment, toUnixSeconds } from '../../../shared/moment';
import { isEmpty, isRecord, readCollection } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import { columnReader } from '../../../shared/columns';
import { toNumber, toStructure } from '../../../shared/conversions';
import { readDriver } from '../../shared/driverLocator';
import { requirePlace } from '../../shared/readOrder';
import { readRequired } from '../../../shared/readRequired';

/** Where a driver was, from one item. */
export interface DriverPosition {
	driver: AssignedDriver;
	/** With `timestamp` in seconds since 1970; the rest is checked by the service. */
	position: Fields;
}

const measures = ['latitude', 'longitude', 'accuracy', 'speed', 'heading'];

const readColumns = columnReader(['driver', 'driverExternalId', 'driverSerial', 'timestamp', ...measures], {
	driver: ['externalId', 'serial'],
});

/** The position that an item itself holds, its fields named as in the API. */
export function positionOfItem(context: IExecuteFunctions, itemIndex: number): DriverPosition {
	const fields = readColumns(context.getInputData()[itemIndex].json);
	const driver = driverIn(fields);
	const missing = ['timestamp', 'latitude', 'longitude'].filter((name) => isEmpty(fields[name]));
	if (missing.length > 0) throw lacks(missing.join(', '));
	return { driver, position: positionIn(context, fields) };
}

/** The position that the node's fields describe for an item. */
export function positionOfFields(context: IExecuteFunctions, itemIndex: number): DriverPosition {
	const required = [
		{ displayName: 'Time', name: 'timestamp' },
		{ displayName: 'Latitude', name: 'latitude' },
		{ displayName: 'Longitude', name: 'longitude' },
	].map((field) => [field.name, readRequired(context, field, itemIndex)]);
	const place: Fields = Object.fromEntries(required);
	requirePlace(place);
	const fields = { ...place, ...readCollection(context, 'additionalFields', itemIndex) };
	return { driver: readDriver(context, itemIndex), position: positionIn(context, fields) };
}

/** Of two ids one is taken, so that a driver is named in one way wherever both are known. */
function driverIn({ driver, driverExternalId, driverSerial }: Fields): AssignedDriver {
	const nested = toStructure(driver, '');
	const whole = isRecord(nested) ? nested : {};
	const externalId = textOf(driverExternalId) || textOf(whole.externalId);
	if (externalId !== '') return { externalId };
	const serial = textOf(driverSerial) || textOf(whole.serial);
	if (serial !== '') return { serial };
	throw lacks('driverExternalId or driverSerial');
}

function positionIn(context: IExecuteFunctions, fields: Fields): Fields {
	const moment = readMoment(fields.timestamp);
	if (moment === undefined) {
		throw new Trouble(
			`This is no time: ${String(fields.timestamp)}`,
			'Give the time as 2027-03-15T09:30:00, with Z or an offset if it is not of the time zone of the workflow, or as seconds since 1970',
		);
	}
	const given = measures.filter((name) => !isEmpty(fields[name]));
	return {
		timestamp: toUnixSeconds(moment, context.getTimezone()),
		...Object.fromEntries(given.map((name) => [name, toNumber(fields[name], '')])),
	};
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function lacks(names: string): Trouble {
	return new Trouble(
		`The item has no ${names}`,
		"Name the fields of the item as in the API, or set 'Data Mode' to Define Below",
	);
}
