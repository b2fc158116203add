import type { Company } from './company.mts';
import { dispatchId, type Dispatch, type SentRoute } from './dispatch.mts';
import { compareWithSent, drivenRoutes } from './dispatch-status.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { changeOrders } from './order-changes.mts';
import type { Route } from './route.mts';
import { assignTrackingNumbers } from './tracking.mts';

/**
 * Sends the routes of a day to the drivers, which makes them the company's live plan.
 * @param date YYYY-MM-DD
 * @param notifiesCustomers whether customers are told; routes that have not changed may be sent again for that alone
 * @throws DomainError NOTHING_TO_SEND
 */
export async function sendRoutes(
	domain: Domain,
	company: Company,
	date: string,
	notifiesCustomers: boolean,
): Promise<Dispatch> {
	return await changeOrders(domain, company, (changes) => {
		const routes = drivenRoutes(domain, company.id, date);
		const { state, dispatch: before } = compareWithSent(domain, company.id, date);
		const tellsMore = notifiesCustomers && before?.notifiesCustomers !== true;
		if (routes.length === 0 || (state === 'sent' && !tellsMore)) {
			throw new DomainError('NOTHING_TO_SEND', { subject: date });
		}
		const dispatch: Dispatch = {
			id: dispatchId(company.id, date),
			companyId: company.id,
			date,
			sentAt: changes.now,
			routes: routes.map(asSent),
			notifiesCustomers,
		};
		// Taken out and put anew it stands last among the company's, which is what makes it the live one.
		changes.unit.remove('dispatches', dispatch.id);
		changes.unit.put('dispatches', dispatch);
		assignTrackingNumbers(
			changes,
			dispatch.routes.flatMap(({ orderIds }) => orderIds),
		);
		return dispatch;
	});
}

function asSent({ id, ...route }: Route): SentRoute {
	const { driverId, vehicleId, start, end, stops, startAt, endAt } = route;
	const { distanceMeters, metersToEnd, secondsToEnd } = route;
	const orderIds = stops.map((stop) => stop.orderId);
	const times = { stops, startAt, endAt, distanceMeters, metersToEnd, secondsToEnd };
	return { routeId: id, orderIds, driverId, vehicleId, start, end, ...times };
}
