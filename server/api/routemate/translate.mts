import type {
	ImportRequest,
	Job as WireJob,
	JobSummary,
	Stop,
	StopRequest,
	Warning,
} from '../../../contract/routemate/job.ts';
import { type WarningCode, warningCodes } from '../../../contract/routemate/errors.ts';
import type { Domain } from '../../domain/domain.mts';
import type { JobDraft, JobStopDraft } from '../../domain/job-draft.mts';
import type { JobView, JobStopView } from '../../domain/job-view.mts';
import type { JobWarning, JobWarningKind } from '../../domain/job.mts';
import { addDays } from '../../domain/dates.mts';
import { localTimeAt } from '../../domain/local-time.mts';
import { RequestError } from '../http/request-error.mts';

const minutesPerDay = 1440;
const secondsPerDay = 86_400;

/** A parcel is one unit of the first load. */
const usualParcels = 1;

/** @throws RequestError field-missing, field-invalid */
export function readJob(request: ImportRequest, contentHash: string): JobDraft {
	const { external_job_id: externalId, title = '', driver_email: driverEmail, date } = request;
	const seen = new Set<string>();
	const stops = request.stops.map((stop, index) => {
		const { external_stop_id: id } = stop;
		if (seen.has(id)) {
			const field = `stops[${index}].external_stop_id`;
			throw new RequestError(
				'field-invalid',
				`The field '${field}' repeats '${id}' of an earlier stop.`,
				field,
			);
		}
		seen.add(id);
		return readStop(stop, `stops[${index}]`);
	});
	return { externalId, title, driverEmail, date, contentHash, stops };
}

function readStop(stop: StopRequest, at: string): JobStopDraft {
	const { address = '', latitude, longitude } = stop;
	const missing = latitude === undefined ? 'latitude' : 'longitude';
	if ((latitude === undefined) !== (longitude === undefined)) {
		throw new RequestError('field-missing', `The field '${at}.${missing}' is missing.`, `${at}.${missing}`);
	}
	if (latitude === undefined && address.trim() === '') {
		const message = `The field '${at}.address' is missing: send an address, or latitude and longitude.`;
		throw new RequestError('field-missing', message, `${at}.address`);
	}
	return {
		externalId: stop.external_stop_id,
		label: stop.label ?? '',
		address,
		place: latitude === undefined || longitude === undefined ? undefined : { lat: latitude, lng: longitude },
		parcels: stop.parcel_count ?? usualParcels,
		window: readWindow(stop, at),
		serviceMinutes: stop.service_minutes,
		notes: stop.notes ?? '',
		phone: stop.phone ?? '',
	};
}

function readWindow(stop: StopRequest, at: string): JobStopDraft['window'] {
	const { time_window_start: start, time_window_end: end } = stop;
	if (start === undefined && end === undefined) return undefined;
	const window = {
		from: start === undefined ? 0 : minutesOf(start),
		to: end === undefined ? minutesPerDay : minutesOf(end),
	};
	if (window.to >= window.from) return window;
	const field = `${at}.time_window_end`;
	throw new RequestError(
		'field-invalid',
		`The field '${field}' should not be before time_window_start.`,
		field,
	);
}

function minutesOf(time: string): number {
	const [hours, minutes] = time.split(':').map(Number);
	return (hours ?? 0) * 60 + (minutes ?? 0);
}

export function writeSummary(view: JobView): JobSummary {
	const { job, status, driver, counts, distanceMeters, durationSeconds, updatedAt } = view;
	return {
		job_id: job.id,
		external_job_id: job.externalId,
		title: job.title,
		date: job.date,
		status,
		driver_email: driver === undefined ? null : driver.email,
		driver_name: driver === undefined ? null : driver.name,
		stop_count: view.stops.length,
		status_counts: counts,
		optimization: {
			total_distance_km: Math.round(distanceMeters / 100) / 10,
			total_duration_minutes: Math.round(durationSeconds / 60),
		},
		created_at: job.createdAt,
		updated_at: updatedAt,
	};
}

export function writeJob(domain: Domain, timezone: string, view: JobView): WireJob {
	return {
		...writeSummary(view),
		stops: view.stops.map((stop) => writeStop(domain, timezone, stop)),
		warnings: view.job.warnings.map(writeWarning),
	};
}

function writeStop(domain: Domain, timezone: string, stop: JobStopView): Stop {
	const { order, externalId, sequence, status, expected, endedAt } = stop;
	const location = domain.store.records.locations.get(order.locationId);
	const [window] = order.timeWindows;
	return {
		stop_id: order.id,
		external_stop_id: externalId,
		sequence: sequence ?? null,
		// A place without a name of its own is called by its address.
		label: location === undefined || location.name === location.address ? '' : location.name,
		address: location?.address ?? '',
		latitude: location?.place?.lat ?? null,
		longitude: location?.place?.lng ?? null,
		parcel_count: order.load1,
		status,
		estimated_arrival: expected === undefined ? null : wallTime(expected.date, expected.arriveAt),
		completed_at: endedAt === undefined ? null : localTimeAt(timezone, endedAt),
		time_window_start: window === undefined || window.from === 0 ? null : timeOf(window.from),
		time_window_end: window === undefined || window.to === minutesPerDay ? null : timeOf(window.to),
		service_minutes: order.serviceMinutes,
		notes: order.notes,
		phone: order.phone,
	};
}

function wallTime(date: string, seconds: number): string {
	const day = addDays(date, Math.floor(seconds / secondsPerDay));
	const time = new Date((((seconds % secondsPerDay) + secondsPerDay) % secondsPerDay) * 1000);
	return `${day}T${time.toISOString().slice(11, 19)}`;
}

const timeOf = (minutes: number): string =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const warnings = {
	ADDRESS_PARTIAL: 'address_partial',
	ADDRESS_AMBIGUOUS: 'address_ambiguous',
	ADDRESS_NOT_FOUND: 'address_not_found',
	DRIVER_NOT_FOUND: 'driver_not_found',
	DRIVER_AMBIGUOUS: 'driver_ambiguous',
	DRIVER_UNAVAILABLE: 'driver_unavailable',
	LOAD_TOO_LARGE: 'load_too_large',
	NO_ROOM_LEFT: 'no_room_left',
	OUTSIDE_WORKING_TIME: 'not_reachable',
	UNREACHABLE_IN_TIME: 'not_reachable',
	// Stops of a job ask for nothing that could lead to these.
	LOCATION_UNKNOWN: 'address_not_found',
	DATE_NOT_ALLOWED: 'not_reachable',
	ASSIGNED_DRIVER_MISSING: 'not_reachable',
	LINKED_ORDER_MISSING: 'not_reachable',
	NO_ALLOWED_VEHICLE: 'not_reachable',
	MISSING_SKILL: 'not_reachable',
	MISSING_FEATURE: 'not_reachable',
	PARTNER_UNASSIGNED: 'not_reachable',
} as const satisfies Record<JobWarningKind, WarningCode>;

function writeWarning({ kind, stopExternalId, subject }: JobWarning): Warning {
	const code = warnings[kind];
	const meaning = warningCodes[code];
	const sentence = `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`;
	const message = subject === '' ? sentence : `${sentence} Given: ${subject}.`;
	return { external_stop_id: stopExternalId, code, message };
}
