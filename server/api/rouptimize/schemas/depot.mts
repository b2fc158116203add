import { z } from 'zod/v4';
import type { CreateDepot, Depot, ListDepots, UpdateDepot } from '../../../../contract/rouptimize/depot.ts';
import * as fields from './fields.mts';

export const depot = z.strictObject({
	...fields.stamped,
	name: z.string(),
	branchId: z.string().nullable(),
	address: z.string(),
	latitude: z.number(),
	longitude: z.number(),
	openFrom: z.string().nullable(),
	openTo: z.string().nullable(),
}) satisfies z.ZodType<Depot>;

export const createDepot = z.strictObject({
	externalId: fields.externalId.optional(),
	name: fields.name,
	branchId: fields.id.nullable().optional(),
	address: fields.text.optional(),
	latitude: fields.latitude.optional(),
	longitude: fields.longitude.optional(),
	openFrom: fields.time.nullable().optional(),
	openTo: fields.time.nullable().optional(),
}) satisfies z.ZodType<CreateDepot>;

export const updateDepot = createDepot.partial() satisfies z.ZodType<UpdateDepot>;

export const listDepots = fields.pageRequest.extend({
	branchId: fields.id.optional(),
}) satisfies z.ZodType<ListDepots>;
