import { anOrder } from '../../../support/orders.mts';
import { type WatchedServer, watchedDay } from '../../../support/watched-server.mts';
import { amara, change, drivenRoute, missionId } from './change.mts';

const job = {
	external_job_id: 'BATCH-001',
	date: watchedDay,
	driver_email: 'amara.okafor@example.com',
	stops: [
		{ external_stop_id: 'STOP-1', latitude: 42.37, longitude: -71.05 },
		{ external_stop_id: 'STOP-2', latitude: 42.38, longitude: -71.06 },
	],
};

const completion = (status: string) => (orderNo: string) => ({
	updates: [{ orderNo, data: { status } }],
});

/** A mission with a number that is planned alone. */
async function plannedOrder(watched: WatchedServer): Promise<string> {
	await missionId(watched, { externalId: 'ORD001' });
	await watched.plan();
	return 'ORD001';
}

export const changesOfOtherApis = [
	change('OptimoRoute: an order is created', ['mission.created'], async ({ optimoRoute }) => {
		return () => optimoRoute('createOrder', { operation: 'CREATE', ...anOrder() });
	}),
	change('OptimoRoute: an order is changed', ['mission.updated'], async (watched) => {
		await missionId(watched, { externalId: 'ORD001' });
		const row = { operation: 'MERGE', orderNo: 'ORD001', notes: 'Ring twice' };
		return () => watched.optimoRoute('createOrUpdateOrders', { orders: [row] });
	}),
	change('OptimoRoute: an order is deleted', ['mission.deleted'], async (watched) => {
		await missionId(watched, { externalId: 'ORD001' });
		return () => watched.optimoRoute('deleteOrders', { orders: [{ orderNo: 'ORD001' }] });
	}),
	change('OptimoRoute: a day is emptied', ['mission.deleted', 'route.deleted'], async (watched) => {
		await plannedOrder(watched);
		return () => watched.optimoRoute('deleteAllOrders', { date: watchedDay });
	}),
	change(
		'OptimoRoute: a day is planned',
		['mission.status_changed', 'route.created', 'route.optimized'],
		async (watched) => {
			await missionId(watched);
			return () => watched.plan();
		},
	),
	change(
		'OptimoRoute: an order is delivered, the only one of its route',
		['mission.status_changed', 'route.completed'],
		async (watched) => {
			const orderNo = await plannedOrder(watched);
			return () => watched.optimoRoute('updateCompletionDetails', completion('success')(orderNo));
		},
	),
	change('OptimoRoute: routes are sent to the drivers', [], async (watched) => {
		await plannedOrder(watched);
		return () => watched.optimoRoute('sendRoutes', { date: watchedDay, sendNotifications: false });
	}),
	change('OptimoRoute: a driver works less on one day', [], async ({ optimoRoute }) => {
		const day = { externalId: 'DRV001', date: watchedDay, workTimeFrom: '09:00', workTimeTo: '12:00' };
		return () => optimoRoute('updateDriverParameters', day);
	}),
	change('OptimoRoute: drivers tell where they are', [], async ({ optimoRoute }) => {
		const positions = [{ timestamp: 1_803_902_400, latitude: 42.36, longitude: -71.06 }];
		return () =>
			optimoRoute('updateDriversPositions', { updates: [{ driver: { serial: '001' }, positions }] });
	}),
	change(
		'RouteMate: a job is imported',
		['mission.created', 'mission.created', 'route.created', 'route.optimized'],
		async ({ importJob }) => {
			return () => importJob(job);
		},
	),
	change('RouteMate: the same job is imported again', [], async ({ importJob }) => {
		await importJob(job);
		return () => importJob(job);
	}),
	change('device: a driver begins and ends his day', [], async (watched) => {
		await drivenRoute(watched, 1);
		return async () => {
			await watched.device({ event: 'on_duty', driver: amara });
			await watched.device({ event: 'off_duty', driver: amara });
		};
	}),
	change('device: a driver is at the door', ['mission.status_changed'], async (watched) => {
		const { missions } = await drivenRoute(watched, 2);
		return () => watched.device({ event: 'start_service', driver: amara, id: missions[0] });
	}),
	change('device: the first of two missions is delivered', ['mission.status_changed'], async (watched) => {
		const { missions } = await drivenRoute(watched, 2);
		await watched.device({ event: 'start_service', driver: amara, id: missions[0] });
		return () => watched.device({ event: 'success', driver: amara, id: missions[0] });
	}),
	change(
		'device: the last mission of a route fails',
		['mission.status_changed', 'route.completed'],
		async (watched) => {
			const { missions } = await drivenRoute(watched, 2);
			await watched.device({ event: 'success', driver: amara, id: missions[0] });
			return () => watched.device({ event: 'failed', driver: amara, id: missions[1] });
		},
	),
	change('device: the proof of a delivery comes later', ['mission.updated'], async (watched) => {
		const { missions } = await drivenRoute(watched, 1);
		await watched.device({ event: 'success', driver: amara, id: missions[0] });
		const form = { note: 'At the door' };
		return () => watched.device({ event: 'success', driver: amara, id: missions[0], form });
	}),
	change('device: what was delivered is told again', [], async (watched) => {
		const { missions } = await drivenRoute(watched, 1);
		const delivered = { event: 'success', driver: amara, id: missions[0], time: 1_803_902_400 };
		await watched.device(delivered);
		return () => watched.device(delivered);
	}),
];
