import type { Route as WireRoute, RoutesAnswer, RoutesRequest } from '../../../contract/optimoroute/route.ts';
import { dispatchOf } from '../../domain/dispatch.mts';
import { stateOfRoute } from '../../domain/dispatch-status.mts';
import { driverOfRoute } from '../../domain/find-driver.mts';
import { within } from '../../domain/records.mts';
import { queryReader } from '../http/request-schema.mts';
import { writeDispatchStatus } from './dispatch.mts';
import type { Handler } from './handler.mts';
import * as schemas from './schemas.mts';
import { writeRoute } from './translate-route.mts';

const readRequest = queryReader<RoutesRequest>(schemas.routes);

export const getRoutes: Handler<RoutesAnswer> = ({ domain, company, input }) => {
	const request = readRequest(input);
	const { vehicles, routes } = domain.store.records;
	const wanted = routes.find('byDate', within(company.id, request.date)).filter((route) => {
		const driver = driverOfRoute(domain, route);
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
	const dispatch = dispatchOf(domain, company.id, request.date);
	const routesAsked = wanted.map((route): WireRoute => {
		const written = writeRoute(domain, route, parts);
		if (request.includeDispatchStatus !== true) return written;
		return { ...written, dispatchStatus: writeDispatchStatus(stateOfRoute(dispatch, route), dispatch) };
	});
	return { success: true, routes: routesAsked };
};

/** A filter that is left out or empty lets everything through. */
const matches = (wanted: string | undefined, value: string | undefined): boolean =>
	wanted === undefined || wanted === '' || wanted === value;
