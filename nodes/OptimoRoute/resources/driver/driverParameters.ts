import type { IExecuteFunctions } from 'n8n-workflow';
import type { AssignedDriver } from '../../../../contract/optimoroute/order';
import { isEmpty, isRecord, readCollection } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import { toBoolean, toNumber, toTime } from '../../../shared/conversions';
import type { Convert } from '../../../shared/conversions';
import { readDriver } from '../../shared/driverLocator';
import { readDay } from '../../../shared/readDay';

/** What to change of a driver, in the form of the bulk call. */
export interface DriverChange extends Fields {
	driver: AssignedDriver;
	/** YYYY-MM-DD */
	date: string;
}

const settings: Readonly<Record<string, Convert>> = {
	enabled: toBoolean,
	vehicleCapacity1: toNumber,
	vehicleCapacity2: toNumber,
	vehicleCapacity3: toNumber,
	vehicleCapacity4: toNumber,
};

export function readDriverChange(context: IExecuteFunctions, itemIndex: number): DriverChange {
	const driver = readDriver(context, itemIndex);
	const date = readDay(context, 'date', itemIndex);
	const fields = readCollection(context, 'updateFields', itemIndex);
	const changes = {
		...readSettings(fields),
		...readWorkTime(fields),
		...readVehicle(fields),
		...readPlace('startLocation', fields.start),
		...readPlace('endLocation', fields.end),
	};
	if (Object.keys(changes).length > 0) return { driver, date, ...changes };
	throw new Trouble("'Update Fields' is empty", "Add what is to be changed under 'Update Fields'");
}

/**
 * The same in the form of the call for one driver, by which a start or end counts for later plannings too.
 * It knows fewer ways to name things.
 */
export function toLastingChange({ driver, date, ...changes }: DriverChange): Fields {
	const { workTime, assignedVehicle, startLocation, endLocation, ...settings } = changes;
	if (driver.externalId === undefined) throw notLasting("'Driver'", 'By External ID');
	const vehicle = isRecord(assignedVehicle) ? assignedVehicle : {};
	if (vehicle.registration !== undefined) throw notLasting("'Vehicle Registration'", 'by its external ID');
	return {
		externalId: driver.externalId,
		date,
		...settings,
		...(isRecord(workTime) && { workTimeFrom: workTime.from, workTimeTo: workTime.to }),
		...(vehicle.externalId !== undefined && { assignedVehicle: vehicle.externalId }),
		...flatPlace('start', startLocation),
		...flatPlace('end', endLocation),
	};
}

function readSettings(fields: Fields): Fields {
	const given = Object.entries(settings).filter(([name]) => !isEmpty(fields[name]));
	return Object.fromEntries(given.map(([name, convert]) => [name, convert(fields[name], '')]));
}

function readWorkTime({ workTimeFrom, workTimeTo }: Fields): Fields {
	if (isEmpty(workTimeFrom) && isEmpty(workTimeTo)) return {};
	if (!isEmpty(workTimeFrom) && !isEmpty(workTimeTo)) {
		return { workTime: { from: toTime(workTimeFrom, ''), to: toTime(workTimeTo, '') } };
	}
	throw new Trouble(
		`'${isEmpty(workTimeTo) ? 'Work Time To' : 'Work Time From'}' is missing`,
		"Give both 'Work Time From' and 'Work Time To'",
	);
}

function readVehicle({ vehicleExternalId, vehicleRegistration }: Fields): Fields {
	const assignedVehicle = {
		...(!isEmpty(vehicleRegistration) && { registration: String(vehicleRegistration).trim() }),
		...(!isEmpty(vehicleExternalId) && { externalId: String(vehicleExternalId).trim() }),
	};
	return Object.keys(assignedVehicle).length > 0 ? { assignedVehicle } : {};
}

/** Coordinates that nobody has filled in are left out, so that the service says what is missing. */
function readPlace(name: string, collection: unknown): Fields {
	const place = isRecord(collection) ? collection.place : undefined;
	if (!isRecord(place) || isEmpty(place.type)) return {};
	const { type, address } = place;
	if (type !== 'custom') return { [name]: { type } };
	const [latitude, longitude] = [place.latitude, place.longitude].map((degrees) => toNumber(degrees, ''));
	const isGiven = Number(latitude ?? 0) !== 0 || Number(longitude ?? 0) !== 0;
	return {
		[name]: { type, ...(isGiven && { latitude, longitude }), ...(!isEmpty(address) && { address }) },
	};
}

function flatPlace(end: 'start' | 'end', place: unknown): Fields {
	if (!isRecord(place)) return {};
	// The call for one driver passes over a place without coordinates and says nothing.
	const isComplete = place.type === 'custom' && place.latitude !== undefined;
	if (!isComplete) throw notLasting(`'${end === 'start' ? 'Start' : 'End'} Place'`, 'by coordinates');
	const { latitude, longitude, address } = place;
	return {
		[`${end}Latitude`]: latitude,
		[`${end}Longitude`]: longitude,
		...(address !== undefined && { [`${end}Address`]: address }),
	};
}

function notLasting(field: string, way: string): Trouble {
	return new Trouble(
		`${field} cannot be given like this for all days from now on`,
		`Give ${field} ${way}, or set 'Places Count For' to The Date Only`,
	);
}
