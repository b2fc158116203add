import type { WarningCode } from './errors';

/** A stop to be imported. It needs an address, or latitude and longitude. */
export interface StopRequest {
	/** The sender's own id; once in a job. */
	external_stop_id: string;
	address?: string;
	/** Degrees. */
	latitude?: number;
	/** Degrees. */
	longitude?: number;
	/** Name of the customer or place. */
	label?: string;
	/** Whole number; 1 if left out. */
	parcel_count?: number;
	/** The service begins no earlier; HH:MM. */
	time_window_start?: string;
	/** The service has ended by then; HH:MM. */
	time_window_end?: string;
	/** At the stop; if left out, what the organisation has set. */
	service_minutes?: number;
	notes?: string;
	phone?: string;
}

export interface ImportRequest {
	/** The sender's own id; a job that is sent again under it is not made twice. */
	external_job_id: string;
	title?: string;
	driver_email?: string;
	/** YYYY-MM-DD; today where the organisation is, if left out. */
	date?: string;
	/** From 1 to 1,000. */
	stops: StopRequest[];
}

export const stopStatuses = ['pending', 'in_progress', 'completed', 'failed'] as const;
export type StopStatus = (typeof stopStatuses)[number];

/** `pending`: it has no driver. */
export const jobStatuses = ['pending', 'assigned', 'in_progress', 'completed'] as const;
export type JobStatus = (typeof jobStatuses)[number];

export interface Stop {
	stop_id: string;
	external_stop_id: string;
	/** From 1, in the order they are driven to; null: the stop is on no route. */
	sequence: number | null;
	label: string;
	address: string;
	/** null: the place is not known. */
	latitude: number | null;
	longitude: number | null;
	parcel_count: number;
	status: StopStatus;
	/** YYYY-MM-DDTHH:MM:SS, wall time of the organisation; null: the stop is on no route. */
	estimated_arrival: string | null;
	/** The same, when the stop was completed or failed. */
	completed_at: string | null;
	time_window_start: string | null;
	time_window_end: string | null;
	service_minutes: number;
	notes: string;
	phone: string;
}

export interface Warning {
	/** null: it is about the whole job. */
	external_stop_id: string | null;
	code: WarningCode;
	message: string;
}

/** A job as pages of jobs show it. */
export interface JobSummary {
	job_id: string;
	external_job_id: string;
	title: string;
	/** YYYY-MM-DD */
	date: string;
	status: JobStatus;
	/** null: the job has no driver. */
	driver_email: string | null;
	driver_name: string | null;
	stop_count: number;
	status_counts: Record<StopStatus, number>;
	/** Of the whole route: from where the driver starts to where it ends. */
	optimization: { total_distance_km: number; total_duration_minutes: number };
	/** ISO 8601, UTC. */
	created_at: string;
	/** When the job or one of its stops changed last; ISO 8601, UTC. */
	updated_at: string;
}

/** A job, and what importing one answers. */
export interface Job extends JobSummary {
	/** In the order they are driven to, then those on no route as they were sent. */
	stops: Stop[];
	/** What was noticed when the job was imported. */
	warnings: Warning[];
}

/** With one of the ids, that job; without, a page of all. */
export interface JobsRequest {
	job_id?: string;
	external_job_id?: string;
	status?: JobStatus;
	/** YYYY-MM-DD */
	date?: string;
	driver_email?: string;
	/** Only jobs that changed at this moment or later; ISO 8601 with an offset. */
	updated_since?: string;
	/** From 1 to 200. */
	limit?: number;
	/** `next_cursor` of the page before. */
	cursor?: string;
}

/** The newest job first. */
export interface JobsAnswer {
	jobs: JobSummary[];
	/** null: this is the last page. */
	next_cursor: string | null;
}
