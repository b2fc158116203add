import { reportFromRoad } from '../../../support/road.mts';
import { adminToken } from '../../../support/server.mts';
import { named } from '../rouptimize-node.mts';
import { type Company, nothing, type OperationCases } from './operation-case.mts';
import { recordCases } from './record-cases.mts';

const place = { latitude: 42.36, longitude: -71.06 };

const one = async (company: Company): Promise<{ mission: ReturnType<typeof named> }> => ({
	mission: named((await company.mission()).id, 'id'),
});

/** A mission that was delivered, with a note of the driver's as its proof. */
async function delivered(company: Company): Promise<{ mission: ReturnType<typeof named> }> {
	const date = company.day();
	const externalId = company.name();
	const { id } = await company.mission({ date, externalId });
	await company.make('createRoute', { date, missionIds: [id], driverId: await company.driver('DRV003') });
	const told = { event: 'success', driver: { externalId: 'DRV003' }, orderNo: externalId };
	const admin = { url: company.server.url, token: adminToken };
	await reportFromRoad(admin, [{ ...told, form: { note: 'Left at the door' } }]);
	return { mission: named(id, 'id') };
}

export const missionCases: OperationCases = {
	...recordCases({
		resource: 'Mission',
		field: 'mission',
		create: 'createMission',
		input: (company) => ({ date: company.day(), ...place }),
		fields: (company) => ({ date: company.day(), name: 'Mill', locationBy: 'coordinates', ...place }),
		gives: { name: 'Mill', status: 'unassigned' },
		refused: (company) => ({ date: company.day(), locationBy: 'address', address: 'Gibberish 12, Xqzzy' }),
		code: 'ADDRESS_NOT_FOUND',
		updateFields: { notes: 'Ring twice' },
	}),
	'Mission: Create Many': {
		done: (company) => ({
			dataMode: 'define',
			date: company.day(),
			name: 'Mill',
			locationBy: 'coordinates',
			...place,
		}),
		gives: { name: 'Mill', status: 'unassigned' },
		refused: (company) => ({
			dataMode: 'define',
			date: company.day(),
			locationBy: 'coordinates',
			...place,
			additionalFields: { driver: nothing },
		}),
		code: 'UNPROCESSABLE',
	},
	'Mission: Export': {
		done: one,
		gives: { fileName: 'missions.csv' },
		refused: () => ({ filters: { date: 'soon' } }),
		code: 'VALIDATION_ERROR',
	},
	'Mission: Get Distribution View': {
		done: async (company) => {
			const { date } = await company.mission({ priority: 'high' });
			return { groupBy: 'priority', filters: { date: String(date) } };
		},
		gives: { key: 'high', count: 1 },
		refused: () => ({ groupBy: '={{ "colour" }}' }),
		code: 'VALIDATION_ERROR',
	},
	'Mission: Get History': {
		done: one,
		gives: { action: 'created' },
		refused: () => ({ mission: nothing }),
		code: 'NOT_FOUND',
	},
	'Mission: Preview Route': {
		done: async (company) => ({ missions: (await company.mission()).id, namedBy: 'id' }),
		gives: { totals: { routes: 1, stops: 1 } },
		refused: () => ({ missions: nothing.value, namedBy: 'id' }),
		code: 'UNPROCESSABLE',
	},
	'Mission: Reassign': {
		done: async (company) => ({
			...(await one(company)),
			assignTo: { driver: named('DRV003') },
			simplify: false,
		}),
		gives: { driverId: expect.any(String) },
		refused: async (company) => ({ ...(await one(company)), assignTo: { route: nothing } }),
		code: 'UNPROCESSABLE',
	},
	'Mission: Verify Proof of Delivery': {
		done: delivered,
		gives: { proofOfDelivery: { verifiedAt: expect.any(String) } },
		refused: one,
		code: 'CONFLICT',
	},
};
