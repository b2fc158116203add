import { z } from 'zod/v4';
import type {
	Assignment,
	CreateAssignment,
	ListAssignments,
	UpdateAssignment,
} from '../../../../contract/rouptimize/driver.ts';
import * as fields from './fields.mts';

export const assignment = z.strictObject({
	...fields.stamped,
	driverId: z.string(),
	vehicleId: z.string(),
	startDate: z.string(),
	endDate: z.string().nullable(),
}) satisfies z.ZodType<Assignment>;

export const createAssignment = z.strictObject({
	externalId: fields.externalId.optional(),
	driverId: fields.id,
	vehicleId: fields.id,
	startDate: fields.date,
	endDate: fields.date.nullable().optional(),
}) satisfies z.ZodType<CreateAssignment>;

export const updateAssignment = createAssignment.partial() satisfies z.ZodType<UpdateAssignment>;

export const listAssignments = fields.pageRequest.extend({
	driverId: fields.id.optional(),
	vehicleId: fields.id.optional(),
	date: fields.date.optional(),
	dateFrom: fields.date.optional(),
	dateTo: fields.date.optional(),
}) satisfies z.ZodType<ListAssignments>;
