import type { PageRequest, Stamped } from './list';

export interface Depot extends Stamped {
	name: string;
	branchId: string | null;
	address: string;
	latitude: number;
	longitude: number;
	/** HH:MM, wall time; null: any time. */
	openFrom: string | null;
	openTo: string | null;
}

/** It needs coordinates, or an address that can be found. */
export interface CreateDepot {
	externalId?: string;
	name: string;
	branchId?: string | null;
	address?: string;
	latitude?: number;
	longitude?: number;
	openFrom?: string | null;
	openTo?: string | null;
}

export type UpdateDepot = Partial<CreateDepot>;

export interface ListDepots extends PageRequest {
	branchId?: string;
}
