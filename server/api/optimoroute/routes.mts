import type { RoutesAnswer, RoutesRequest } from '../../../contract/optimoroute/route.ts';
import { within } from '../../domain/records.mts';
import { queryReader } from '../http/request-schema.mts';
import type { Handler } from './handler.mts';
import * as schemas from './schemas.mts';
import { writeRoute } from './translate-route.mts';

const readRequest = queryReader<RoutesRequest>(schemas.routes);

export const getRoutes: Handler<RoutesAnswer> = ({ domain, company, input }) => {
	const request = readRequest(input);
	const { drivers, vehicles, routes } = domain.store.records;
	const wanted = routes.find('byDate', within(company.id, request.date)).filter((route) => {
		const driver = drivers.get(route.driverId);
		const vehicle = route.vehicleId === null ? undefined : vehicles.get(route.vehicleId);
		return (
			matches(request.driverExternalId, driver?.externalId) &&
			matches(request.driverSerial, driver?.serial) &&
			matches(request.vehicleRegistration, vehicle?.plateNumber)
		);
	});
	const parts = {
		polyline: request.includeRoutePolyline === true,
		ends: request.includeRouteStartEnd === true,
	};
	return { success: true, routes: wanted.map((route) => writeRoute(domain, route, parts)) };
};

/** A filter that is left out or empty lets everything through. */
const matches = (wanted: string | undefined, value: string | undefined): boolean =>
	wanted === undefined || wanted === '' || wanted === value;
