import type { StartPlanningRequest } from '../../../../contract/optimoroute/planning';
import { daysOf } from '../../../shared/calendar';
import type { Client } from '../../shared/client';
import { periodOf } from './planningRequest';

/**
 * Does `work` once for all equal requests of an execution: a second planning of the same would only do it
 * again, or be refused while the first one runs. Different requests for one day are done one after the other.
 */
export function oncePerRequest<T>(
	client: Client,
	work: (request: StartPlanningRequest, maxWaitMs: number) => Promise<T>,
): (request: StartPlanningRequest, maxWaitMs?: number) => Promise<T> {
	const done = new Map<string, Promise<T>>();
	return async (request, maxWaitMs = 0) => {
		const name = JSON.stringify([request, maxWaitMs]);
		const { from, to } = periodOf(request);
		const result =
			done.get(name) ?? client.inTurn(daysOf(from, to), async () => await work(request, maxWaitMs));
		done.set(name, result);
		return await result;
	};
}
