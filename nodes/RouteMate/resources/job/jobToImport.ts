import { maxStopsPerJob } from '../../../../contract/routemate/operations';
import type { Fields } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';

/** One call that imports a job. */
export interface JobToImport {
	externalId: string;
	/** What is sent, the stops included. */
	request: Fields;
	stops: readonly Fields[];
	/** The items that the job comes from. */
	items: number[];
	/** The item of each stop. */
	stopItems: number[];
}

/** Jobs that can be sent, and items of which no job is sent, with the reason. */
export interface ReadJobs {
	jobs: JobToImport[];
	failures: Map<number, Error>;
}

/** @throws Trouble for what RouteMate would refuse without saying what to do */
export function checkedJob(
	fields: Fields,
	stops: readonly Fields[],
	items: number[],
	stopItems: number[],
): JobToImport {
	const { external_job_id: externalId } = fields;
	if (typeof externalId !== 'string' || externalId === '') {
		throw new Trouble(
			"'External Job ID' is empty",
			"Fill in 'External Job ID', or give the item a field external_job_id. An expression may make it of other fields, such as {{ $json.date }} {{ $json.driver_email }}",
		);
	}
	if (stops.length === 0) {
		throw new Trouble(`Job ${externalId} has no stops`, "Give at least one stop in 'Stops'");
	}
	if (stops.length > maxStopsPerJob) {
		throw new Trouble(
			`Job ${externalId} has ${stops.length} stops, but RouteMate takes at most ${maxStopsPerJob} in one job`,
			"Nothing of it was sent. Make smaller jobs, with another 'Group By' or another 'External Job ID'",
		);
	}
	return { externalId, request: { ...fields, stops }, stops, items, stopItems };
}

/** @throws Trouble for a stop without an id, or with no known field at all */
export function checkedStop(stop: Fields, row: Fields): Fields {
	if (Object.keys(stop).length === 0) {
		const names = Object.keys(row);
		const found = names.length > 0 ? names.slice(0, 10).join(', ') : 'none';
		throw new Trouble(
			'The stop has no field that belongs to one',
			`Name the fields as in the API (external_stop_id, address, label, parcel_count …), or set 'Stop Data' to Define Below. Fields found: ${found}`,
		);
	}
	if (typeof stop.external_stop_id === 'string') return stop;
	throw new Trouble(
		'The stop has no external_stop_id',
		"Give each stop a field external_stop_id with your own ID of it, or set 'Stop Data' to Define Below and fill in 'External Stop ID'",
	);
}
