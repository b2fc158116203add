import type { Answer } from '../../../contract/optimoroute/answer.ts';
import type {
	PlanningReference,
	PlanningStatusAnswer,
	StartPlanningAnswer,
	StartPlanningRequest,
} from '../../../contract/optimoroute/planning.ts';
import type { Balancing, PlanningPreferences } from '../../domain/planning.mts';
import { cancelPlanning, findPlanning, progressOf } from '../../domain/plannings.mts';
import { startPlanning as start, type PlanningRequest } from '../../domain/start-planning.mts';
import { RequestError } from '../http/request-error.mts';
import { withoutIgnored } from '../http/ignored-fields.mts';
import { bodyReader, queryReader } from '../http/request-schema.mts';
import type { Handler } from './handler.mts';
import { checkNamed } from './orders.mts';
import * as schemas from './schemas.mts';
import { readDriverName } from './translate-driver.mts';
import { readOrderName } from './translate-order.mts';
import { statusLetters } from './wire-values.mts';

const readStart = bodyReader<StartPlanningRequest>(schemas.startPlanning);
const ignored = { date: ['dateRange'] };
const readStop = bodyReader<PlanningReference>(schemas.planningReference);
const readStatus = queryReader<PlanningReference>(schemas.planningReference);

export const startPlanning: Handler<StartPlanningAnswer> = async ({ domain, company, input }) => {
	const planning = await start(domain, company, readRequest(readStart(withoutIgnored(input, ignored))));
	return { success: true, planningId: planning.number };
};

function readRequest(request: StartPlanningRequest): PlanningRequest {
	const { date, dateRange = date === undefined ? undefined : { from: date, to: date } } = request;
	if (dateRange === undefined)
		throw new RequestError('field-missing', "The field 'date' is missing.", 'date');
	const orders = request.useOrderObjects?.length
		? request.useOrderObjects
		: (request.useOrders ?? []).map((orderNo) => ({ orderNo }));
	orders.forEach(checkNamed);
	return {
		...dateRange,
		drivers: (request.useDrivers ?? []).map(readDriverName),
		orders: orders.map(readOrderName),
		includeScheduled: request.includeScheduledOrders !== false,
		start: request.startWith === 'CURRENT' ? 'current' : 'empty',
		lock: request.lockType === 'ROUTES' ? 'routes' : request.lockType === 'RESOURCES' ? 'resources' : 'none',
		preferences: readPreferences(request),
	};
}

const balancingModes = {
	OFF: 'nobody',
	ON: 'needed-drivers',
	ON_FORCE: 'all-drivers',
} as const satisfies Record<NonNullable<StartPlanningRequest['balancing']>, Balancing['among']>;

/** What an even share is worth where the request does not say it, as the vendor documents it. */
const defaultBalancingFactor = 0.3;

function readPreferences(request: StartPlanningRequest): PlanningPreferences {
	const { balancing = 'OFF', balanceBy, balancingFactor, depotVisitDuration } = request;
	return {
		balancing: {
			among: balancingModes[balancing],
			by: balanceBy === 'NUM' ? 'orders' : 'working-time',
			factor: balancingFactor ?? defaultBalancingFactor,
		},
		depotTrips: request.depotTrips === true ? { visitMinutes: depotVisitDuration ?? 0 } : null,
		midRouteDepotVisits: request.midRouteDepotVisits === true,
		clustering: request.clustering === true,
	};
}

export const stopPlanning: Handler<Answer> = ({ domain, company, input }) => {
	cancelPlanning(domain, company, readStop(withoutBlank(input)).planningId);
	return { success: true };
};

/** The vendor prints the body with a blank before the name; what is copied from there works here. */
function withoutBlank(body: unknown): unknown {
	if (typeof body !== 'object' || body === null || !(' planningId' in body)) return body;
	return { planningId: body[' planningId'], ...body };
}

export const getPlanningStatus: Handler<PlanningStatusAnswer> = ({ domain, company, input }) => {
	const planning = findPlanning(domain, company, readStatus(input).planningId);
	const { state, done } = progressOf(domain, planning);
	return { success: true, status: statusLetters[state], percentageComplete: Math.floor(done * 100) };
};
