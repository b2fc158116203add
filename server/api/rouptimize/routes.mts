import type { ListRoutes } from '../../../contract/rouptimize/route.ts';
import { addToRoute } from '../../domain/add-to-route.mts';
import { assignRouteDriver } from '../../domain/assign-route-driver.mts';
import { assignRouteVehicle } from '../../domain/assign-route-vehicle.mts';
import type { Company } from '../../domain/company.mts';
import { createRoute as makeRoute } from '../../domain/create-route.mts';
import { deleteRoute as removeRoute } from '../../domain/delete-route.mts';
import type { Domain } from '../../domain/domain.mts';
import { within } from '../../domain/records.mts';
import { reorderRoute } from '../../domain/reorder-route.mts';
import { ordersNamed } from '../../domain/route-orders.mts';
import { statusOfRoute } from '../../domain/route-status.mts';
import type { Route } from '../../domain/route.mts';
import { read, write } from './operation.mts';
import { inListOrder, pageOf } from './paging.mts';
import { checkExternalId, checkReference, findRecord } from './references.mts';
import { nothing, pageOf as pageSchema } from './schemas/fields.mts';
import * as schemas from './schemas/route.mts';
import { writeGeometry, writeRoute, writeTimeline } from './translate/route.mts';

export const listRoutes = read({
	input: schemas.listRoutes,
	answer: pageSchema(schemas.route),
	run: ({ domain, company, input }) =>
		pageOf(inListOrder(wantedRoutes(domain, company, input)), input, (route) => writeRoute(domain, route)),
});

export const getRoute = read({
	input: nothing,
	answer: schemas.route,
	run: ({ domain, company, id }) => writeRoute(domain, findRecord(domain, company, 'routes', id)),
});

export const getRouteTimeline = read({
	input: nothing,
	answer: schemas.timeline,
	run: ({ domain, company, id }) => writeTimeline(domain, company, findRecord(domain, company, 'routes', id)),
});

export const getRouteGeometry = read({
	input: nothing,
	answer: schemas.navigationGeometry,
	run: ({ domain, company, id }) => writeGeometry(domain, findRecord(domain, company, 'routes', id)),
});

export const createRoute = write({
	input: schemas.createRoute,
	answer: schemas.route,
	status: 201,
	run: ({ domain, company, input, changes }) => {
		const { externalId, branchId = null, depotId = null, driverId = null, vehicleId = null } = input;
		checkExternalId(domain, company, 'routes', externalId);
		checkReference(domain, company, 'branches', 'branchId', branchId);
		checkReference(domain, company, 'depots', 'depotId', depotId);
		checkReference(domain, company, 'drivers', 'driverId', driverId);
		checkReference(domain, company, 'vehicles', 'vehicleId', vehicleId);
		const route = makeRoute(changes, {
			externalId: externalId ?? '',
			name: input.name ?? '',
			date: input.date,
			...{ branchId, depotId, driverId, vehicleId },
			orderIds: input.missionIds ?? [],
		});
		return writeRoute(domain, route);
	},
});

export const assignDriver = write({
	input: schemas.assignDriver,
	answer: schemas.route,
	status: 200,
	run: ({ domain, company, id, input: { driverId }, changes }) => {
		const route = findRecord(domain, company, 'routes', id);
		checkReference(domain, company, 'drivers', 'driverId', driverId);
		const driver = driverId === null ? undefined : domain.store.records.drivers.get(driverId);
		return writeRoute(domain, assignRouteDriver(changes, route, driver));
	},
});

export const assignVehicle = write({
	input: schemas.assignVehicle,
	answer: schemas.route,
	status: 200,
	run: ({ domain, company, id, input: { vehicleId }, changes }) => {
		const route = findRecord(domain, company, 'routes', id);
		checkReference(domain, company, 'vehicles', 'vehicleId', vehicleId);
		const vehicle = vehicleId === null ? undefined : domain.store.records.vehicles.get(vehicleId);
		return writeRoute(domain, assignRouteVehicle(changes, route, vehicle));
	},
});

export const addMissions = write({
	input: schemas.addMissions,
	answer: schemas.route,
	status: 200,
	run: ({ domain, company, id, input: { missionIds, position }, changes }) => {
		const route = findRecord(domain, company, 'routes', id);
		const orders = ordersNamed(changes, missionIds, 'missionIds');
		return writeRoute(domain, addToRoute(changes, route, orders, position));
	},
});

export const reorderMissions = write({
	input: schemas.reorderMissions,
	answer: schemas.route,
	status: 200,
	run: ({ domain, company, id, input: { missionIds }, changes }) => {
		const route = findRecord(domain, company, 'routes', id);
		return writeRoute(domain, reorderRoute(changes, route, missionIds));
	},
});

export const deleteRoute = write({
	input: nothing,
	answer: undefined,
	status: 200,
	run: ({ domain, company, id, changes }) => {
		removeRoute(changes, findRecord(domain, company, 'routes', id));
	},
});

function wantedRoutes(domain: Domain, company: Company, wanted: ListRoutes): Route[] {
	const { routes } = domain.store.records;
	const { branchId, date, dateFrom, dateTo, driverId, vehicleId, status } = wanted;
	const found =
		date === undefined
			? routes.find('byCompany', company.id)
			: routes.find('byDate', within(company.id, date));
	return found.filter(
		(route) =>
			(dateFrom === undefined || route.date >= dateFrom) &&
			(dateTo === undefined || route.date <= dateTo) &&
			(branchId === undefined || route.branchId === branchId) &&
			(driverId === undefined || route.driverId === driverId) &&
			(vehicleId === undefined || route.vehicleId === vehicleId) &&
			(status === undefined || statusOfRoute(domain, route) === status),
	);
}
