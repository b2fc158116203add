import type { Answer } from '../../../contract/optimoroute/answer.ts';
import type {
	PlanningReference,
	PlanningStatusAnswer,
	StartPlanningAnswer,
	StartPlanningRequest,
} from '../../../contract/optimoroute/planning.ts';
import { DomainError } from '../../domain/domain-error.mts';
import { cancelPlanning, findPlanning, progressOf } from '../../domain/plannings.mts';
import { startPlanning as start, type PlanningRequest } from '../../domain/start-planning.mts';
import { RequestError } from '../http/request-error.mts';
import { bodyReader, queryReader } from '../http/request-schema.mts';
import type { Handler } from './handler.mts';
import { checkNamed } from './orders.mts';
import * as schemas from './schemas.mts';
import { readDriverName } from './translate-driver.mts';
import { readOrderName } from './translate-order.mts';
import { statusLetters } from './wire-values.mts';

const readStart = bodyReader<StartPlanningRequest>(schemas.startPlanning);
const readStop = bodyReader<PlanningReference>(schemas.planningReference);
const readStatus = queryReader<PlanningReference>(schemas.planningReference);

export const startPlanning: Handler<StartPlanningAnswer> = async ({ domain, company, input }) => {
	const planning = await start(domain, company, readRequest(readStart(input)));
	return { success: true, planningId: planning.number };
};

function readRequest(request: StartPlanningRequest): PlanningRequest {
	refuseUnavailable(request);
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
	};
}

/**
 * What the planner does not do yet is refused rather than passed over in silence.
 * @throws DomainError OPTION_NOT_AVAILABLE
 */
function refuseUnavailable({ balancing, depotTrips, clustering }: StartPlanningRequest): void {
	const subject =
		balancing !== undefined && balancing !== 'OFF'
			? 'balancing'
			: depotTrips === true
				? 'depotTrips'
				: clustering === true
					? 'clustering'
					: undefined;
	if (subject !== undefined) throw new DomainError('OPTION_NOT_AVAILABLE', { subject });
}

export const stopPlanning: Handler<Answer> = ({ domain, company, input }) => {
	cancelPlanning(domain, company, readStop(input).planningId);
	return { success: true };
};

export const getPlanningStatus: Handler<PlanningStatusAnswer> = ({ domain, company, input }) => {
	const planning = findPlanning(domain, company, readStatus(input).planningId);
	const { state, done } = progressOf(domain, planning);
	return { success: true, status: statusLetters[state], percentageComplete: Math.floor(done * 100) };
};
