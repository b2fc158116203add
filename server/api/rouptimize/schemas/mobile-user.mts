import { z } from 'zod/v4';
import {
	type ListMobileUsers,
	type MobileUser,
	mobileUserStatuses,
	type UpdateMobileUser,
} from '../../../../contract/rouptimize/driver.ts';
import * as fields from './fields.mts';

export const mobileUser = z.strictObject({
	...fields.stamped,
	driverId: z.string(),
	name: z.string(),
	email: z.string(),
	phone: z.string(),
	status: z.enum(mobileUserStatuses),
}) satisfies z.ZodType<MobileUser>;

export const updateMobileUser = z.strictObject({
	externalId: fields.externalId.optional(),
	name: fields.name.optional(),
	email: fields.short.optional(),
	phone: fields.short.optional(),
}) satisfies z.ZodType<UpdateMobileUser>;

export const listMobileUsers = fields.pageRequest.extend({
	driverId: fields.id.optional(),
	status: z.enum(mobileUserStatuses).optional(),
}) satisfies z.ZodType<ListMobileUsers>;
