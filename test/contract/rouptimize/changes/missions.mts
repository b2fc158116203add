import { aMission } from '../../../support/missions.mts';
import { watchedDay } from '../../../support/watched-server.mts';
import { amara, change, drivenRoute, missionId, missionIds, routeId } from './change.mts';

const otherDay = '2027-03-16';

export const missionChanges = [
	change('a mission is created', ['mission.created'], async ({ call }) => {
		return () => call('createMission', '', aMission());
	}),
	change('a mission is refused', [], async ({ refused }) => {
		return () => refused('createMission', '', aMission({ driverId: 'nobody' }));
	}),
	change(
		'missions are created in bulk, one of which is refused',
		['mission.created', 'mission.created'],
		async ({ call }) => {
			const missions = [aMission(), aMission({ driverId: 'nobody' }), aMission()];
			return () => call('createMissions', '', { missions });
		},
	),
	change('the notes of a mission change', ['mission.updated'], async (watched) => {
		const id = await missionId(watched);
		return () => watched.call('updateMission', id, { notes: 'Ring twice' });
	}),
	change('a mission is updated with what it says already', [], async (watched) => {
		const id = await missionId(watched, { notes: 'Ring twice' });
		return () => watched.call('updateMission', id, { notes: 'Ring twice' });
	}),
	change('a mission gets another place', ['mission.updated'], async (watched) => {
		const id = await missionId(watched);
		return () => watched.call('updateMission', id, { latitude: 42.4, longitude: -71.1 });
	}),
	change('a planned mission gets another place', ['mission.updated'], async (watched) => {
		const { missions } = await drivenRoute(watched, 2);
		return () => watched.call('updateMission', missions[0], { latitude: 42.4, longitude: -71.1 });
	}),
	change(
		'a mission on a route made by hand is moved to another day',
		['mission.status_changed', 'mission.updated'],
		async (watched) => {
			const { missions } = await drivenRoute(watched, 2);
			return () => watched.call('updateMission', missions[0], { date: otherDay });
		},
	),
	change(
		'the only mission of a planned route is moved to another day',
		['mission.status_changed', 'mission.updated', 'route.deleted'],
		async (watched) => {
			const id = await missionId(watched);
			await watched.plan();
			return () => watched.call('updateMission', id, { date: otherDay });
		},
	),
	change('a mission is cancelled', ['mission.status_changed'], async (watched) => {
		const id = await missionId(watched);
		return () => watched.call('updateMission', id, { status: 'cancelled' });
	}),
	change('a mission is cancelled a second time', [], async (watched) => {
		const id = await missionId(watched);
		await watched.call('updateMission', id, { status: 'cancelled' });
		return () => watched.call('updateMission', id, { status: 'cancelled' });
	}),
	change('a cancelled mission is wanted again', ['mission.status_changed'], async (watched) => {
		const id = await missionId(watched);
		await watched.call('updateMission', id, { status: 'cancelled' });
		return () => watched.call('updateMission', id, { status: 'unassigned' });
	}),
	change('a mission is meant for a driver', ['mission.updated'], async (watched) => {
		const id = await missionId(watched);
		const driverId = await watched.idOf('listDrivers', 'DRV002');
		return () => watched.call('reassignMission', id, { driverId });
	}),
	change(
		'a planned mission is given to another driver',
		['mission.updated', 'mission.status_changed'],
		async (watched) => {
			const { missions } = await drivenRoute(watched, 2);
			const driverId = await watched.idOf('listDrivers', 'DRV002');
			return () => watched.call('reassignMission', missions[0], { driverId });
		},
	),
	change('a mission is given to a route', ['mission.status_changed'], async (watched) => {
		const { route } = await drivenRoute(watched, 1);
		const id = await missionId(watched);
		return () => watched.call('reassignMission', id, { routeId: route });
	}),
	change('a mission is given from one route to another', ['mission.updated'], async (watched) => {
		const { missions } = await drivenRoute(watched, 2);
		const other = await routeId(watched);
		return () => watched.call('reassignMission', missions[1], { routeId: other });
	}),
	change('a mission is taken off its route', ['mission.status_changed'], async (watched) => {
		const { missions } = await drivenRoute(watched, 2);
		return () => watched.call('reassignMission', missions[0], { routeId: null });
	}),
	change('the proof of a delivery is verified', ['mission.updated'], async (watched) => {
		const { missions } = await drivenRoute(watched, 1);
		await watched.device({ event: 'success', driver: amara, id: missions[0], form: { note: 'At the door' } });
		return () => watched.call('verifyProofOfDelivery', missions[0]);
	}),
	change('a route is looked for without keeping it', [], async (watched) => {
		const ids = await missionIds(watched, 2);
		return () => watched.call('planMissionRoute', '', { missionIds: ids });
	}),
	change('a mission is deleted', ['mission.deleted'], async (watched) => {
		const id = await missionId(watched);
		return () => watched.call('deleteMission', id);
	}),
	change('one mission of a route is deleted', ['mission.deleted'], async (watched) => {
		const { missions } = await drivenRoute(watched, 2);
		return () => watched.call('deleteMission', missions[0]);
	}),
	change(
		'the only mission of a planned route is deleted',
		['mission.deleted', 'route.deleted'],
		async (watched) => {
			const id = await missionId(watched, { date: watchedDay });
			await watched.plan();
			return () => watched.call('deleteMission', id);
		},
	),
];
