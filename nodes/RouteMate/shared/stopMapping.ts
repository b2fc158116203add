import { columnReader } from '../../shared/columns';
import { toDay, toName, toNumber, toText, toTime } from '../../shared/conversions';
import type { Convert } from '../../shared/conversions';
import { isEmpty } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';

type Rules = Readonly<Record<string, Convert>>;

const stopRules: Rules = {
	external_stop_id: toName,
	address: toText,
	latitude: toNumber,
	longitude: toNumber,
	label: toText,
	parcel_count: toNumber,
	time_window_start: toTime,
	time_window_end: toTime,
	service_minutes: toNumber,
	notes: toText,
	phone: toText,
};

const jobRules: Rules = {
	external_job_id: toName,
	title: toText,
	driver_email: toName,
	date: toDay,
};

/** All fields of a stop, as the API names them. */
export const stopFieldNames: readonly string[] = Object.keys(stopRules);

const readStopColumns = columnReader(stopFieldNames);
const readJobColumns = columnReader(Object.keys(jobRules));

/** The fields of a stop in data whose fields are named as in the API; empty ones and others are left out. */
export function toStop(row: Fields, timezone: string): Fields {
	return converted(readStopColumns(row), stopRules, timezone);
}

/** The fields of the job itself, likewise. */
export function toJobFields(row: Fields, timezone: string): Fields {
	return converted(readJobColumns(row), jobRules, timezone);
}

function converted(fields: Fields, rules: Rules, timezone: string): Fields {
	const given = Object.entries(rules).filter(([name]) => !isEmpty(fields[name]));
	return Object.fromEntries(given.map(([name, convert]) => [name, convert(fields[name], timezone)]));
}
