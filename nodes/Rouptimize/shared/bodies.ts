import { missionTypes, priorities } from '../../../contract/rouptimize/mission';
import { vehicleStatuses } from '../../../contract/rouptimize/vehicle';
import { toStructure, toTime } from '../../shared/conversions';
import type { Convert } from '../../shared/conversions';
import { isEmpty, isRecord } from '../../shared/parameters';
import {
	day,
	flag,
	list,
	load,
	name,
	number,
	oneOf,
	optionalDay,
	optionalNumber,
	optionalTime,
	place,
	reference,
	text,
	time,
} from './toBody';
import type { Rules } from './toBody';

export const branchRules: Rules = {
	externalId: name,
	name: text,
	address: text,
	latitude: number,
	longitude: number,
	timezone: name,
};

export const depotRules: Rules = {
	externalId: name,
	name: text,
	branchId: reference,
	address: text,
	latitude: number,
	longitude: number,
	openFrom: optionalTime,
	openTo: optionalTime,
};

export const vehicleRules: Rules = {
	externalId: name,
	plateNumber: name,
	label: text,
	vin: text,
	model: text,
	year: optionalNumber,
	type: text,
	status: oneOf(vehicleStatuses),
	branchId: reference,
	weightCapacity: optionalNumber,
	volumeCapacity: optionalNumber,
	missionCapacity: optionalNumber,
	capacity: { convert: toCapacity },
	features: list,
	costPerKm: optionalNumber,
	costPerHour: optionalNumber,
	color: text,
};

export const driverRules: Rules = {
	externalId: name,
	name: text,
	email: text,
	phone: text,
	serial: text,
	branchId: reference,
	licenseNumber: text,
	licenseExpiry: optionalDay,
	startWorkingTime: time,
	endWorkingTime: time,
	skills: list,
	startLocation: place,
	endLocation: place,
	vehicleId: reference,
	isActive: flag,
};

export const assignmentRules: Rules = {
	externalId: name,
	driverId: name,
	vehicleId: name,
	startDate: day,
	endDate: optionalDay,
};

export const mobileUserRules: Rules = { externalId: name, name: text, email: text, phone: text };

export const missionRules: Rules = {
	externalId: name,
	date: day,
	name: text,
	phone: text,
	email: text,
	address: text,
	latitude: number,
	longitude: number,
	location: name,
	type: oneOf(missionTypes),
	startTimeWindow: optionalTime,
	endTimeWindow: optionalTime,
	timeWindows: { convert: toTimeWindows, cleared: [] },
	serviceMinutes: number,
	priority: oneOf(priorities),
	load1: load,
	load2: load,
	load3: load,
	load4: load,
	skills: list,
	vehicleFeatures: list,
	notes: text,
	barcodes: list,
	driverId: reference,
	vehicleId: reference,
	branchId: reference,
	status: name,
};

export const routeRules: Rules = {
	externalId: name,
	name: text,
	date: day,
	branchId: reference,
	depotId: reference,
	driverId: reference,
	vehicleId: reference,
	missionIds: list,
};

export const endpointRules: Rules = {
	url: name,
	events: list,
	description: text,
	isActive: flag,
	rotateSecret: flag,
};

/** A missing end is that of the day, and a window without any is none. */
function toTimeWindows(value: unknown, timezone: string): unknown {
	const windows = toStructure(value, timezone);
	if (!Array.isArray(windows)) return windows;
	return windows
		.filter((window) => !isRecord(window) || !isEmpty(window.start) || !isEmpty(window.end))
		.map((window) => {
			if (!isRecord(window)) return window;
			return { start: endOf(window.start, '00:00', timezone), end: endOf(window.end, '23:59', timezone) };
		});
}

function endOf(value: unknown, preset: string, timezone: string): unknown {
	return isEmpty(value) ? preset : toTime(value, timezone);
}

function toCapacity(value: unknown, timezone: string): ReturnType<Convert> {
	const loads = toStructure(value, timezone);
	if (!isRecord(loads)) return loads;
	const entries = Object.entries(loads).map(([field, amount]) => {
		return [field, isEmpty(amount) ? null : optionalNumber.convert(amount, timezone)];
	});
	return Object.fromEntries(entries);
}
