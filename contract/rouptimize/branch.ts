import type { PageRequest, Stamped } from './list';

export interface Branch extends Stamped {
	name: string;
	address: string;
	/** null: not known. */
	latitude: number | null;
	longitude: number | null;
	/** IANA name; the company's if none was given. */
	timezone: string;
}

export interface CreateBranch {
	externalId?: string;
	name: string;
	address?: string;
	latitude?: number;
	longitude?: number;
	timezone?: string;
}

export type UpdateBranch = Partial<CreateBranch>;

export type ListBranches = PageRequest;
