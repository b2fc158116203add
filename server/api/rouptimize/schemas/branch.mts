import { z } from 'zod/v4';
import type {
	Branch,
	CreateBranch,
	ListBranches,
	UpdateBranch,
} from '../../../../contract/rouptimize/branch.ts';
import * as fields from './fields.mts';

export const branch = z.strictObject({
	...fields.stamped,
	name: z.string(),
	address: z.string(),
	latitude: z.number().nullable(),
	longitude: z.number().nullable(),
	timezone: z.string(),
}) satisfies z.ZodType<Branch>;

export const createBranch = z.strictObject({
	externalId: fields.externalId.optional(),
	name: fields.name,
	address: fields.text.optional(),
	latitude: fields.latitude.optional(),
	longitude: fields.longitude.optional(),
	timezone: fields.short.optional(),
}) satisfies z.ZodType<CreateBranch>;

export const updateBranch = createBranch.partial() satisfies z.ZodType<UpdateBranch>;

export const listBranches = fields.pageRequest satisfies z.ZodType<ListBranches>;
