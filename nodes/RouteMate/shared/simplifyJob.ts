import type { IDataObject } from 'n8n-workflow';
import type { Job, JobSummary, Stop, Warning } from '../../../contract/routemate/job';
import { omit } from '../../shared/parameters';
import type { SimplifiedRoute, SimplifiedStop } from '../../shared/route';

/** What a job has beyond a route. */
interface JobFacts {
	externalId: string;
	title: string;
	status: string;
	driverEmail: string;
	stopCount: number;
	completed: number;
	failed: number;
}

export interface SimplifiedJob extends JobFacts, SimplifiedRoute {
	/** Stops that are on no route; the warnings say why. */
	unscheduled: Array<Pick<SimplifiedStop, 'id' | 'externalId' | 'name' | 'address' | 'status'>>;
	warnings: SimplifiedWarning[];
}

interface SimplifiedWarning {
	/** The stop; '' for the whole job. */
	externalId: string;
	code: string;
	message: string;
}

/**
 * A job in the shape that routes have in all nodes of this package, with what else it tells. The service does
 * not tell the vehicle.
 */
export function simplifyJob(job: Job): SimplifiedJob {
	const { stops } = job;
	return {
		...simplifySummary(job),
		stops: stops.filter(isOnRoute).map(simplifyStop),
		unscheduled: stops
			.filter((stop) => !isOnRoute(stop))
			.map((stop) => {
				const { id, externalId, name, address, status } = simplifyStop(stop);
				return { id, externalId, name, address, status };
			}),
		warnings: (job.warnings ?? []).map(simplifyWarning),
	};
}

/** A job without its stops, as lists of jobs have them. */
export function simplifySummary(job: JobSummary): JobFacts & Omit<SimplifiedRoute, 'stops'> {
	return {
		id: job.job_id,
		externalId: job.external_job_id,
		title: job.title,
		date: job.date,
		status: job.status,
		driver: job.driver_name ?? '',
		driverEmail: job.driver_email ?? '',
		vehicle: '',
		distanceKm: job.optimization?.total_distance_km ?? 0,
		durationMinutes: job.optimization?.total_duration_minutes ?? 0,
		stopCount: job.stop_count,
		completed: job.status_counts?.completed ?? 0,
		failed: job.status_counts?.failed ?? 0,
	};
}

/** A stop in the shape of all nodes; what is not known is 0 or empty. */
export function simplifyStop(stop: Stop): SimplifiedStop {
	return {
		id: stop.stop_id,
		externalId: stop.external_stop_id,
		sequence: stop.sequence ?? 0,
		name: stop.label || stop.address,
		address: stop.address,
		latitude: stop.latitude ?? 0,
		longitude: stop.longitude ?? 0,
		plannedArrival: stop.estimated_arrival ?? '',
		status: stop.status,
	};
}

/** The stop of a job as a record of its own; null stands for what is not known. */
export function stopRecord(job: Job, stop: Stop, simplify: boolean): IDataObject {
	if (!simplify) return { job: omit(job, ['stops', 'warnings']), stop };
	return {
		...simplifyStop(stop),
		sequence: stop.sequence,
		latitude: stop.latitude,
		longitude: stop.longitude,
		jobId: job.job_id,
		jobExternalId: job.external_job_id,
		date: job.date,
		driver: job.driver_name ?? '',
		driverEmail: job.driver_email ?? '',
		completedAt: stop.completed_at ?? '',
	};
}

function simplifyWarning({ external_stop_id: externalId, code, message }: Warning): SimplifiedWarning {
	return { externalId: externalId ?? '', code, message };
}

function isOnRoute({ sequence }: Stop): boolean {
	return sequence !== null && sequence !== undefined;
}
