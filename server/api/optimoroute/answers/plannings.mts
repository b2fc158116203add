import { z } from 'zod/v4';
import {
	type PlanningStatus,
	type PlanningStatusAnswer,
	planningStatuses,
	type SelectedDriver,
	type StartPlanningAnswer,
} from '../../../../contract/optimoroute/planning.ts';
import { answerOf } from './common.mts';

const selectedDriver = z.object({
	driverExternalId: z.string().optional(),
	driverSerial: z.string().optional(),
}) satisfies z.ZodType<SelectedDriver>;

export const startPlanning = answerOf('startPlanning').extend({
	planningId: z.int().optional(),
	missingOrders: z.array(z.string()).optional(),
	missingDrivers: z.array(selectedDriver).optional(),
	ordersWithInvalidLocation: z.array(z.string()).optional(),
}) satisfies z.ZodType<StartPlanningAnswer>;

const status = z
	.enum(Object.keys(planningStatuses) as PlanningStatus[])
	.describe('N new, R running, F finished, C cancelled, E ended with an error');

export const getPlanningStatus = answerOf('getPlanningStatus').extend({
	status: status.optional(),
	percentageComplete: z.number().min(0).max(100).optional(),
}) satisfies z.ZodType<PlanningStatusAnswer>;
