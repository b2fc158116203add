import { named } from '../rouptimize-node.mts';
import { type Company, nothing, type OperationCase, type OperationCases } from './operation-case.mts';
import { recordCases } from './record-cases.mts';

const depotPlace = { latitude: 42.4, longitude: -71.1 };

/** Invites a driver of his own to the app; answers the locator of the mobile user. */
async function mobileUser(company: Company): Promise<{ mobileUser: ReturnType<typeof named> }> {
	const id = await company.make('createDriver', { name: company.name(), email: 'ada@example.com' });
	const { body } = await company.call('inviteDriver', { id });
	return { mobileUser: named(String(body?.['mobileUserId']), 'id') };
}

const ofMobileUser = (gives: object): OperationCase => ({
	done: mobileUser,
	gives,
	refused: () => ({ mobileUser: nothing }),
	code: 'NOT_FOUND',
});

export const fleetCases: OperationCases = {
	...recordCases({
		resource: 'Branch',
		field: 'branch',
		create: 'createBranch',
		input: (company) => ({ name: company.name() }),
		fields: () => ({ name: 'North' }),
		gives: { name: 'North' },
		refused: () => ({ name: 'North', additionalFields: { timezone: 'Mars/Base' } }),
		code: 'VALIDATION_ERROR',
		updateFields: { name: 'South' },
	}),
	...recordCases({
		resource: 'Depot',
		field: 'depot',
		create: 'createDepot',
		input: (company) => ({ name: company.name(), ...depotPlace }),
		fields: () => ({ name: 'Gate', locationBy: 'coordinates', ...depotPlace }),
		gives: { name: 'Gate', ...depotPlace },
		refused: () => ({ name: 'Gate', locationBy: 'address', address: 'Gibberish 12, Xqzzy' }),
		code: 'ADDRESS_NOT_FOUND',
		updateFields: { name: 'Yard' },
	}),
	...recordCases({
		resource: 'Vehicle',
		field: 'vehicle',
		create: 'createVehicle',
		input: (company) => ({ plateNumber: company.name() }),
		fields: (company) => ({ plateNumber: company.name(), label: 'Truck', simplify: false }),
		gives: { label: 'Truck' },
		refused: () => ({ plateNumber: 'BOS 1', additionalFields: { branch: nothing } }),
		code: 'UNPROCESSABLE',
		updateFields: { status: 'maintenance' },
	}),
	...recordCases({
		resource: 'Driver',
		field: 'driver',
		create: 'createDriver',
		input: (company) => ({ name: company.name() }),
		fields: () => ({ name: 'Ada', email: 'ada@example.com' }),
		gives: { name: 'Ada', email: 'ada@example.com' },
		refused: () => ({ name: 'Ada', additionalFields: { vehicle: nothing } }),
		code: 'UNPROCESSABLE',
		updateFields: { phone: '+1 617 555 0134' },
	}),
	'Driver: Invite': {
		done: async (company) => ({
			driver: named(
				await company.make('createDriver', { name: company.name(), email: 'ada@example.com' }),
				'id',
			),
		}),
		gives: { mobileUserId: expect.any(String), code: expect.any(String) },
		refused: async (company) => {
			const id = await company.make('createDriver', { name: company.name(), email: 'ada@example.com' });
			await company.call('inviteDriver', { id });
			return { driver: named(id, 'id') };
		},
		code: 'INVITE_ACTIVE',
	},
	'Driver: Get Devices': {
		done: () => ({ driver: named('DRV001') }),
		gives: 'nothing',
		refused: () => ({ driver: nothing }),
		code: 'NOT_FOUND',
	},
	...recordCases({
		resource: 'Vehicle-Driver Assignment',
		field: 'assignment',
		create: 'createAssignment',
		input: async (company) => {
			const startDate = company.day();
			const vehicleId = await company.make('createVehicle', { plateNumber: company.name() });
			return { driverId: await company.driver('DRV001'), vehicleId, startDate, endDate: startDate };
		},
		fields: (company) => {
			const startDate = company.day();
			const additionalFields = { endDate: startDate };
			return { driver: named('DRV002'), vehicle: named('VEH002'), startDate, additionalFields };
		},
		gives: { driverId: expect.any(String), vehicleId: expect.any(String) },
		refused: async (company) => {
			const startDate = company.day();
			const driverId = await company.make('createDriver', { name: company.name() });
			const vehicleId = await company.make('createVehicle', { plateNumber: company.name() });
			await company.make('createAssignment', { driverId, vehicleId, startDate });
			return { driver: named(driverId, 'id'), vehicle: named('VEH003'), startDate };
		},
		code: 'ASSIGNMENT_OVERLAP',
		updateFields: { externalId: 'CHANGED' },
	}),
	'Mobile User: Delete': ofMobileUser({ deleted: true }),
	'Mobile User: Disable': ofMobileUser({ status: 'disabled' }),
	'Mobile User: Enable': {
		...ofMobileUser({ status: 'invited' }),
		done: async (company) => {
			const fields = await mobileUser(company);
			await company.call('disableMobileUser', { id: fields.mobileUser.value });
			return fields;
		},
	},
	'Mobile User: Get': ofMobileUser({ status: 'invited', email: 'ada@example.com' }),
	'Mobile User: Get Many': {
		done: async (company) => {
			await mobileUser(company);
			return { returnAll: true };
		},
		gives: { driverId: expect.any(String) },
		refused: () => ({ filters: { status: '={{ "gone" }}' } }),
		code: 'VALIDATION_ERROR',
	},
	'Mobile User: Update': {
		done: async (company) => ({ ...(await mobileUser(company)), updateFields: { phone: '+1 617 555 0135' } }),
		gives: { phone: '+1 617 555 0135' },
		refused: () => ({ mobileUser: nothing, updateFields: { phone: '+1 617 555 0135' } }),
		code: 'NOT_FOUND',
	},
};
