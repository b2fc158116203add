import { change, missionId } from './change.mts';

const place = { latitude: 42.36, longitude: -71.06 };

export const fleetChanges = [
	change('a driver is created', ['driver.created'], async ({ call }) => {
		return () => call('createDriver', '', { name: 'Noor Haddad' });
	}),
	change('a driver gets other hours', ['driver.updated'], async ({ call, idOf }) => {
		const id = await idOf('listDrivers', 'DRV001');
		return () => call('updateDriver', id, { startWorkingTime: '09:00' });
	}),
	change('a driver is updated with what is known of him', [], async ({ call, idOf }) => {
		const id = await idOf('listDrivers', 'DRV001');
		return () => call('updateDriver', id, { startWorkingTime: '08:00', skills: ['SK001'] });
	}),
	change('a driver is deleted', ['driver.deleted'], async ({ call, idOf }) => {
		const id = await idOf('listDrivers', 'DRV001');
		return () => call('deleteDriver', id);
	}),
	change(
		'a driver is deleted for whom a mission is meant, and who once had another vehicle',
		['driver.deleted', 'mission.updated', 'vehicle_driver_assignment.deleted'],
		async (watched) => {
			const driverId = await watched.idOf('listDrivers', 'DRV001');
			const vehicleId = await watched.idOf('listVehicles', 'VEH002');
			const days = { startDate: '2027-01-04', endDate: '2027-01-08' };
			await watched.call('createAssignment', '', { driverId, vehicleId, ...days });
			await missionId(watched, { driverId });
			return () => watched.call('deleteDriver', driverId);
		},
	),
	change('a vehicle is created', ['vehicle.created'], async ({ call }) => {
		return () => call('createVehicle', '', { plateNumber: 'BOS 2001' });
	}),
	change('a vehicle goes to the workshop', ['vehicle.updated'], async ({ call, idOf }) => {
		const id = await idOf('listVehicles', 'VEH001');
		return () => call('updateVehicle', id, { status: 'maintenance' });
	}),
	change('a vehicle is updated with what is known of it', [], async ({ call, idOf }) => {
		const id = await idOf('listVehicles', 'VEH001');
		return () => call('updateVehicle', id, { weightCapacity: 60 });
	}),
	change('a vehicle that nobody drives is deleted', ['vehicle.deleted'], async ({ call }) => {
		const { id } = await call('createVehicle', '', { plateNumber: 'BOS 2001' });
		return () => call('deleteVehicle', String(id));
	}),
	change(
		'the vehicle of a driver is deleted',
		['driver.updated', 'vehicle.deleted'],
		async ({ call, idOf }) => {
			const id = await idOf('listVehicles', 'VEH001');
			return () => call('deleteVehicle', id);
		},
	),
	change(
		'a driver gets a vehicle for some days',
		['vehicle_driver_assignment.created'],
		async ({ call, idOf }) => {
			const driverId = await idOf('listDrivers', 'DRV001');
			const vehicleId = await idOf('listVehicles', 'VEH002');
			return () => call('createAssignment', '', { driverId, vehicleId, startDate: '2027-04-05' });
		},
	),
	change('such an assignment ends', ['vehicle_driver_assignment.updated'], async ({ call, idOf }) => {
		const driverId = await idOf('listDrivers', 'DRV001');
		const vehicleId = await idOf('listVehicles', 'VEH002');
		const { id } = await call('createAssignment', '', { driverId, vehicleId, startDate: '2027-04-05' });
		return () => call('updateAssignment', String(id), { endDate: '2027-04-09' });
	}),
	change('such an assignment is deleted', ['vehicle_driver_assignment.deleted'], async ({ call, idOf }) => {
		const driverId = await idOf('listDrivers', 'DRV001');
		const vehicleId = await idOf('listVehicles', 'VEH002');
		const { id } = await call('createAssignment', '', { driverId, vehicleId, startDate: '2027-04-05' });
		return () => call('deleteAssignment', String(id));
	}),
	change('branches and depots come, change and go', [], async ({ call }) => {
		return async () => {
			const { id: branchId } = await call('createBranch', '', { name: 'Worcester' });
			await call('updateBranch', String(branchId), { name: 'Worcester County' });
			const { id } = await call('createDepot', '', { name: 'Worcester depot', branchId, ...place });
			await call('updateDepot', String(id), { openFrom: '05:00' });
			await call('deleteDepot', String(id));
			await call('deleteBranch', String(branchId));
		};
	}),
	change('a driver is invited to the app, joins, and is shut out', [], async ({ call, idOf, redeem }) => {
		const driverId = await idOf('listDrivers', 'DRV001');
		return async () => {
			const { code, mobileUserId } = await call('inviteDriver', driverId);
			await redeem(code);
			await call('updateMobileUser', String(mobileUserId), { phone: '+1 555 0100' });
			await call('disableMobileUser', String(mobileUserId));
			await call('enableMobileUser', String(mobileUserId));
			await call('deleteMobileUser', String(mobileUserId));
		};
	}),
	change('tokens and webhook endpoints come, change and go', [], async ({ call }) => {
		return async () => {
			const { id: tokenId } = await call('createApiToken', '', { name: 'ERP', preset: 'read_only' });
			await call('deleteApiToken', String(tokenId));
			const endpoint = { url: 'https://hooks.example.com', events: ['route.created'] };
			const { id } = await call('createWebhookEndpoint', '', endpoint);
			await call('updateWebhookEndpoint', String(id), { rotateSecret: true });
			await call('redeliverWebhooks', String(id), { since: '2027-03-01T00:00:00Z' });
			await call('deleteWebhookEndpoint', String(id));
		};
	}),
];
