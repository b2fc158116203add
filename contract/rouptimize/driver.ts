import type { PageRequest, Stamped } from './list';
import type { KnownPlace, Place } from './place';

export interface Driver extends Stamped {
	name: string;
	email: string;
	phone: string;
	/** What OptimoRoute calls the serial number. */
	serial: string;
	branchId: string | null;
	licenseNumber: string;
	/** YYYY-MM-DD; null: not known. */
	licenseExpiry: string | null;
	/** HH:MM, wall time. */
	startWorkingTime: string;
	/** Not after the start: on the next day. */
	endWorkingTime: string;
	skills: string[];
	/** null: routes start at their first stop. */
	startLocation: KnownPlace | null;
	/** null: routes end at their last stop. */
	endLocation: KnownPlace | null;
	/** The vehicle on days without an assignment of their own. */
	vehicleId: string | null;
	/** One who is not active is not planned. */
	isActive: boolean;
}

export interface CreateDriver {
	externalId?: string;
	name: string;
	email?: string;
	phone?: string;
	serial?: string;
	branchId?: string | null;
	licenseNumber?: string;
	licenseExpiry?: string | null;
	startWorkingTime?: string;
	endWorkingTime?: string;
	skills?: string[];
	startLocation?: Place | null;
	endLocation?: Place | null;
	vehicleId?: string | null;
	isActive?: boolean;
}

export type UpdateDriver = Partial<CreateDriver>;

export interface ListDrivers extends PageRequest {
	branchId?: string;
	vehicleId?: string;
	isActive?: boolean;
}

/** An invitation to the mobile app. */
export interface Invite {
	id: string;
	driverId: string;
	mobileUserId: string;
	/** What the driver enters in the app. It is told once: not when the same request is sent again. */
	code?: string;
	/** From then on the code is of no use; ISO 8601, UTC. */
	expiresAt: string;
}

export interface InviteDriver {
	/** Where the invitation goes; if left out, the driver's own. */
	email?: string;
	phone?: string;
}

export interface Device {
	id: string;
	driverId: string;
	name: string;
	platform: string;
	appVersion: string;
	/** ISO 8601, UTC. */
	registeredAt: string;
	lastSeenAt: string;
}

export const mobileUserStatuses = ['invited', 'active', 'disabled'] as const;
export type MobileUserStatus = (typeof mobileUserStatuses)[number];

export interface MobileUser extends Stamped {
	driverId: string;
	name: string;
	email: string;
	phone: string;
	status: MobileUserStatus;
}

export interface UpdateMobileUser {
	externalId?: string;
	name?: string;
	email?: string;
	phone?: string;
}

export interface ListMobileUsers extends PageRequest {
	driverId?: string;
	status?: MobileUserStatus;
}

/** Which vehicle a driver has on some days. */
export interface Assignment extends Stamped {
	driverId: string;
	vehicleId: string;
	/** YYYY-MM-DD, both included; no end: until it is changed. */
	startDate: string;
	endDate: string | null;
}

export interface CreateAssignment {
	externalId?: string;
	driverId: string;
	vehicleId: string;
	startDate: string;
	endDate?: string | null;
}

export type UpdateAssignment = Partial<CreateAssignment>;

export interface ListAssignments extends PageRequest {
	driverId?: string;
	vehicleId?: string;
	/** Those in force on this day. */
	date?: string;
	/** Those in force on one of these days, both included. */
	dateFrom?: string;
	dateTo?: string;
}
