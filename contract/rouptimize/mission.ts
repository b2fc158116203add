import type { ErrorCode, ErrorDetail } from './errors';
import type { PageRequest, Stamped } from './list';

export const missionStatuses = [
	'unassigned',
	'assigned',
	'in_progress',
	'delivered',
	'failed',
	'cancelled',
] as const;
export type MissionStatus = (typeof missionStatuses)[number];

export const missionTypes = ['delivery', 'pickup', 'task'] as const;
export type MissionType = (typeof missionTypes)[number];

export const priorities = ['low', 'medium', 'high', 'critical'] as const;
export type Priority = (typeof priorities)[number];

/** HH:MM, wall time; the service begins no earlier and has ended by then. */
export interface TimeWindow {
	start: string;
	end: string;
}

/** What a mission is told when it is created; all but the date may be left out. It needs a place. */
export interface CreateMission {
	externalId?: string;
	/** YYYY-MM-DD */
	date: string;
	/** Of the customer or place. */
	name?: string;
	phone?: string;
	email?: string;
	/** Looked up if there are no coordinates. */
	address?: string;
	latitude?: number;
	longitude?: number;
	/** "lng,lat", instead of the two. */
	location?: string;
	type?: MissionType;
	/** One window, HH:MM; instead of `timeWindows`. */
	startTimeWindow?: string | null;
	endTimeWindow?: string | null;
	timeWindows?: TimeWindow[];
	serviceMinutes?: number;
	priority?: Priority;
	load1?: number;
	load2?: number;
	load3?: number;
	load4?: number;
	/** Codes; each must be among those of the driver. */
	skills?: string[];
	/** Codes; each must be among those of the vehicle. */
	vehicleFeatures?: string[];
	notes?: string;
	barcodes?: string[];
	/** The only driver who may serve it. */
	driverId?: string | null;
	/** The only vehicle that may serve it. */
	vehicleId?: string | null;
	branchId?: string | null;
}

export interface UpdateMission extends Partial<CreateMission> {
	/** Only `cancelled`, and `unassigned` to take that back. */
	status?: 'cancelled' | 'unassigned';
}

export interface Mission extends Stamped {
	date: string;
	name: string;
	phone: string;
	email: string;
	address: string;
	/** null: the place is not known; such a mission can't be planned. */
	latitude: number | null;
	longitude: number | null;
	type: MissionType;
	/** The first of `timeWindows`. */
	startTimeWindow: string | null;
	endTimeWindow: string | null;
	timeWindows: TimeWindow[];
	serviceMinutes: number;
	priority: Priority;
	load1: number;
	load2: number;
	load3: number;
	load4: number;
	skills: string[];
	vehicleFeatures: string[];
	notes: string;
	barcodes: string[];
	driverId: string | null;
	vehicleId: string | null;
	branchId: string | null;
	status: MissionStatus;
	routeId: string | null;
	/** From 1; null: on no route. */
	sequence: number | null;
	/** Planned begin of the service, YYYY-MM-DDTHH:MM:SS, wall time; null: on no route. */
	scheduledAt: string | null;
	/** Expected arrival by what has happened so far; the same form. */
	eta: string | null;
	/** Of the route it is on. */
	driverName: string | null;
	vehiclePlate: string | null;
	proofOfDelivery: ProofOfDelivery | null;
}

export interface ProofOfDelivery {
	note: string;
	/** Links that expire. */
	signatureUrl: string | null;
	imageUrls: string[];
	scannedBarcodes: string[];
	/** ISO 8601, UTC. */
	completedAt: string | null;
	/** null: nobody has verified it. */
	verifiedAt: string | null;
}

export interface ListMissions extends PageRequest {
	branchId?: string;
	date?: string;
	/** Both included. */
	dateFrom?: string;
	dateTo?: string;
	status?: MissionStatus;
	driverId?: string;
	vehicleId?: string;
	routeId?: string;
}

export interface CreateMissions {
	/** From 1 to 500. */
	missions: CreateMission[];
}

export interface CreatedMissions {
	createdCount: number;
	failedCount: number;
	/** One for each mission that was sent, in their sequence. */
	results: CreatedMissionResult[];
}

export type CreatedMissionResult =
	| { index: number; success: true; mission: Mission }
	| { index: number; success: false; error: { code: ErrorCode; message: string; details: ErrorDetail[] } };

export const distributionGroups = [
	'date',
	'branch',
	'driver',
	'vehicle',
	'status',
	'route',
	'priority',
] as const;
export type DistributionGroup = (typeof distributionGroups)[number];

export const distributionSorts = ['date', 'name', 'priority', 'status', 'sequence', 'createdAt'] as const;
export type DistributionSort = (typeof distributionSorts)[number];

export interface GetDistributionView extends Omit<ListMissions, keyof PageRequest> {
	/** `status` if left out. */
	groupBy?: DistributionGroup;
	/** Within a group; `date` if left out. */
	sortBy?: DistributionSort;
	sortOrder?: 'asc' | 'desc';
}

export interface DistributionView {
	groupBy: DistributionGroup;
	groups: Array<{
		/** The value that the group has in common: an id, a date, a status; null: none. */
		key: string | null;
		label: string;
		count: number;
		totals: { load1: number; load2: number; load3: number; load4: number; serviceMinutes: number };
		missions: Mission[];
	}>;
	total: number;
}

export interface ExportMissions extends Omit<ListMissions, keyof PageRequest> {
	/** `json` if left out; `csv` answers text/csv with a header line. */
	format?: 'json' | 'csv';
}

export interface ExportedMissions {
	data: Mission[];
	total: number;
}

/** One change of one field. */
export interface HistoryChange {
	/** ISO 8601, UTC. */
	at: string;
	/** Who did it: the name of a token, or of another API or part of the service. */
	actor: string;
	action: 'created' | 'updated' | 'status_changed';
	/** Empty with `created`. */
	field: string;
	oldValue: unknown;
	newValue: unknown;
}

export interface MissionHistory {
	data: HistoryChange[];
	nextCursor: string | null;
	total: number;
}

export interface ReassignMission {
	/** The driver who is to serve it from now on; null: any. */
	driverId?: string | null;
	vehicleId?: string | null;
	/** The route it goes to, at its end; null: it leaves the one it is on. */
	routeId?: string | null;
}
