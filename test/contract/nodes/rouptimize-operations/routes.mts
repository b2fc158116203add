import type { INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { named } from '../rouptimize-node.mts';
import { type Company, nothing, type OperationCase, type OperationCases } from './operation-case.mts';

const one = async (company: Company): Promise<INodeParameters> => ({
	route: named((await company.route(2)).id, 'id'),
});

const ofRoute = (gives: OperationCase['gives'], fields: INodeParameters = {}): OperationCase => ({
	done: async (company) => ({ ...(await one(company)), ...fields }),
	gives,
	refused: () => ({ route: nothing, ...fields }),
	code: 'NOT_FOUND',
});

/** A day with a mission to plan, for a driver who is there that day. */
const planned = async (company: Company): Promise<INodeParameters> => {
	const { date } = await company.mission();
	return { date: String(date), options: { drivers: 'DRV004', namedBy: 'externalId' } };
};

const newRoute = async (company: Company): Promise<INodeParameters> => {
	const { id, date } = await company.mission();
	return { date: String(date), name: 'North', missions: id, namedBy: 'id' };
};

const badRoute = (company: Company): INodeParameters => ({
	date: company.day(),
	missions: nothing.value,
	namedBy: 'id',
});

const oneStop = { stops: [{ sequence: 1, status: 'assigned' }] };

export const routeCases: OperationCases = {
	'Route: Add Missions': {
		done: async (company) => {
			const { id, date } = await company.route(1);
			const { id: added } = await company.mission({ date });
			return { route: named(id, 'id'), missions: added, namedBy: 'id' };
		},
		gives: { stops: [{ sequence: 1 }, { sequence: 2 }] },
		refused: async (company) => ({ ...(await one(company)), missions: nothing.value, namedBy: 'id' }),
		code: 'UNPROCESSABLE',
	},
	'Route: Assign Driver': ofRoute({ driver: 'Mei Tanaka', status: 'assigned' }, { driver: named('DRV003') }),
	'Route: Assign Vehicle': ofRoute({ vehicle: 'Van 1' }, { vehicle: named('VEH001') }),
	'Route: Auto-Optimize': {
		done: planned,
		gives: { routes: [oneStop], creditsUsed: 1 },
		refused: (company) => ({ date: company.day() }),
		code: 'UNPROCESSABLE',
	},
	'Route: Create': { done: newRoute, gives: oneStop, refused: badRoute, code: 'UNPROCESSABLE' },
	'Route: Create or Update': {
		done: async (company) => ({ ...(await newRoute(company)), externalId: company.name() }),
		gives: oneStop,
		refused: (company) => ({ ...badRoute(company), externalId: company.name() }),
		code: 'UNPROCESSABLE',
	},
	'Route: Delete': ofRoute({ deleted: true }),
	'Route: Get': ofRoute({ stops: [{}, {}], status: 'planned' }),
	'Route: Get Many': {
		done: async (company) => ({ filters: { date: (await company.route(1)).date } }),
		gives: oneStop,
		refused: () => ({ filters: { dateFrom: 'soon' } }),
		code: 'VALIDATION_ERROR',
	},
	'Route: Get Navigation Geometry': ofRoute({ type: 'Feature', geometry: { type: 'LineString' } }),
	'Route: Get Timeline': ofRoute('nothing'),
	'Route: Preview Plan': {
		done: planned,
		gives: { totals: { routes: 1, stops: 1 } },
		refused: (company) => ({ date: company.day(), options: { drivers: nothing.value } }),
		code: 'UNPROCESSABLE',
	},
	'Route: Reorder Missions': {
		done: async (company) => {
			const { id, missions } = await company.route(2);
			return { route: named(id, 'id'), missions: missions.reverse().join(), namedBy: 'id' };
		},
		gives: { stops: [{ sequence: 1 }, { sequence: 2 }] },
		refused: async (company) => {
			const { id, missions } = await company.route(2);
			return { route: named(id, 'id'), missions: missions.slice(1).join(), namedBy: 'id' };
		},
		code: 'UNPROCESSABLE',
	},
};
