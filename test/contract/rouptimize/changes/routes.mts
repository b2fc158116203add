import { watchedDay } from '../../../support/watched-server.mts';
import { change, drivenRoute, missionId, missionIds, routeId } from './change.mts';

const planned = [
	'mission.status_changed',
	'mission.status_changed',
	'route.created',
	'route.optimized',
] as const;

export const routeChanges = [
	change('a route is created', ['route.created'], async (watched) => {
		return () => routeId(watched);
	}),
	change(
		'a route is created with missions',
		['mission.status_changed', 'mission.status_changed', 'route.created'],
		async (watched) => {
			const ids = await missionIds(watched, 2);
			return () => routeId(watched, { missionIds: ids });
		},
	),
	change('a plan of the day is looked at', [], async (watched) => {
		await missionIds(watched, 2);
		return () => watched.call('planRoutes', '', { date: watchedDay });
	}),
	change('routes are optimized', planned, async (watched) => {
		const driverIds = [await watched.idOf('listDrivers', 'DRV001')];
		await missionIds(watched, 2);
		return () => watched.call('autoOptimizeRoutes', '', { date: watchedDay, driverIds });
	}),
	change('a route gets a driver, and his vehicle with him', ['route.assigned'], async (watched) => {
		const id = await routeId(watched);
		const driverId = await watched.idOf('listDrivers', 'DRV001');
		return () => watched.call('assignRouteDriver', id, { driverId });
	}),
	change('a route gets the driver that it has', [], async (watched) => {
		const { route } = await drivenRoute(watched, 1);
		const driverId = await watched.idOf('listDrivers', 'DRV001');
		return () => watched.call('assignRouteDriver', route, { driverId });
	}),
	change('a route loses its driver', ['route.assigned'], async (watched) => {
		const { route } = await drivenRoute(watched, 1);
		return () => watched.call('assignRouteDriver', route, { driverId: null });
	}),
	change('a route gets another vehicle', ['route.assigned'], async (watched) => {
		const { route } = await drivenRoute(watched, 1);
		const vehicleId = await watched.idOf('listVehicles', 'VEH004');
		return () => watched.call('assignRouteVehicle', route, { vehicleId });
	}),
	change('a route gets the vehicle that it has', [], async (watched) => {
		const { route } = await drivenRoute(watched, 1);
		const vehicleId = await watched.idOf('listVehicles', 'VEH001');
		return () => watched.call('assignRouteVehicle', route, { vehicleId });
	}),
	change('a mission is added to a route', ['mission.status_changed'], async (watched) => {
		const { route } = await drivenRoute(watched, 1);
		const added = [await missionId(watched)];
		return () => watched.call('addRouteMissions', route, { missionIds: added });
	}),
	change('the missions of a route are put into another order', ['route.reordered'], async (watched) => {
		const { route, missions } = await drivenRoute(watched, 2);
		return () => watched.call('reorderRouteMissions', route, { missionIds: [...missions].reverse() });
	}),
	change('the missions of a route are put into the order that they have', [], async (watched) => {
		const { route, missions } = await drivenRoute(watched, 2);
		return () => watched.call('reorderRouteMissions', route, { missionIds: missions });
	}),
	change('a route is deleted', ['mission.status_changed', 'route.deleted'], async (watched) => {
		const { route } = await drivenRoute(watched, 1);
		return () => watched.call('deleteRoute', route);
	}),
	change('a route that is begun is not deleted', [], async (watched) => {
		const { route, missions } = await drivenRoute(watched, 1);
		await watched.device({ event: 'start_service', driver: { serial: '001' }, id: missions[0] });
		return () => watched.refused('deleteRoute', route);
	}),
];
