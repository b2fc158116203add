import type { CreatedMissionResult, CreateMission } from '../../../contract/rouptimize/mission.ts';
import { createOrder } from '../../domain/change-order.mts';
import { DomainError } from '../../domain/domain-error.mts';
import { RequestError } from '../http/request-error.mts';
import { bodyReader } from '../http/request-schema.mts';
import { describeError } from './errors.mts';
import { type FindRowPlace, missionPlaces, needPlace } from './mission-places.mts';
import { checkMissionReferences } from './missions.mts';
import { preparedWrite, type WriteCall } from './operation.mts';
import * as schemas from './schemas/mission.mts';
import { type MissionWriter, missionWriter } from './translate/mission.mts';
import { readMission } from './translate/mission-draft.mts';

/** A row that has been read, or what is wrong with it. */
type ReadRow = { readonly mission: CreateMission } | { readonly error: RequestError };

interface PreparedRows {
	readonly rows: readonly ReadRow[];
	readonly findPlace: FindRowPlace;
}

const readRow = bodyReader<CreateMission>(schemas.createMission);

/** Creates many missions in one unit of work; a row that is wrong fails alone. 201 if any was created. */
export const createMissions = preparedWrite({
	input: schemas.createMissionRows,
	wholeInput: schemas.createMissions,
	answer: schemas.createdMissions,
	status: 201,
	statusOf: ({ createdCount }) => (createdCount === 0 ? 200 : 201),
	prepare: async ({ domain, company, input }): Promise<PreparedRows> => {
		const rows = input.missions.map(readTolerantly);
		const missions = rows.flatMap((row) => ('mission' in row ? [row.mission] : []));
		return { rows, findPlace: await missionPlaces(domain, company, missions) };
	},
	run: (call, { rows, findPlace }) => {
		const write = missionWriter(call.domain, call.company, call.links);
		const results = rows.map((row, index) => createRow(call, row, index, findPlace, write));
		const createdCount = results.filter(({ success }) => success).length;
		return { createdCount, failedCount: results.length - createdCount, results };
	},
});

function readTolerantly(row: unknown): ReadRow {
	try {
		return { mission: readRow(row) };
	} catch (error) {
		if (error instanceof RequestError) return { error };
		throw error;
	}
}

function createRow(
	{ domain, company, changes }: WriteCall<unknown>,
	row: ReadRow,
	index: number,
	findPlace: FindRowPlace,
	write: MissionWriter,
): CreatedMissionResult {
	try {
		if ('error' in row) throw row.error;
		const { mission } = row;
		const place = needPlace(findPlace(mission));
		checkMissionReferences(domain, company, mission);
		const order = createOrder(changes, readMission(mission, place, []));
		return { index, success: true, mission: write(order) };
	} catch (error) {
		if (!(error instanceof DomainError) && !(error instanceof RequestError)) throw error;
		return { index, success: false, error: describeError(error) };
	}
}
