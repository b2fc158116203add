import { readMoment, toUnixSeconds } from '../../shared/moment';
import type { ItemCall } from '../../shared/operation';
import type { Fields } from '../../shared/parameters';
import type { Client } from './client';
import { readGroup } from './formFields';
import { day, flag, name, toBody } from './toBody';
import type { FieldRule, Rules } from './toBody';

/** A point in time as ISO 8601 in UTC; without an offset it is in the workflow's time zone. */
const moment: FieldRule = {
	convert: (value, timezone) => {
		const read = readMoment(value);
		return read ? new Date(toUnixSeconds(read, timezone) * 1000).toISOString() : value;
	},
};

const filterRules: Rules = {
	branchId: name,
	date: day,
	dateFrom: day,
	dateTo: day,
	driverId: name,
	eventType: name,
	externalId: name,
	isActive: flag,
	routeId: name,
	since: moment,
	status: name,
	updatedSince: moment,
	vehicleId: name,
};

/** The query that the filters of a list stand for; empty ones do not count. */
export async function readFilters(call: ItemCall<Client>, collection = 'filters'): Promise<Fields> {
	return toQuery(await readGroup(call, collection), call.context.getTimezone());
}

export function toQuery(fields: Fields, timezone: string): Fields {
	return toBody(fields, filterRules, { timezone, sendEmpty: false });
}
