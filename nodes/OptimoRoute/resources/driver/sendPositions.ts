import type { IDataObject } from 'n8n-workflow';
import { maxDriversPerCall, maxPositionsPerDriver } from '../../../../contract/optimoroute/driver';
import { inBatches } from '../../../shared/batches';
import type { Client } from '../../shared/client';
import { namedDriver } from '../../shared/driverLocator';
import { refusalTrouble } from '../../shared/refusals';
import { rowsFor } from '../../shared/rows';
import type { DriverPosition } from './driverPosition';

/** Positions of one driver that go in one call, by their places in the list. */
interface Piece {
	/** The same for all pieces of a driver. */
	name: string;
	places: number[];
}

/** Sends the positions of all drivers, those of one driver in their order; says of each what became of it. */
export async function sendPositions(
	client: Client,
	rows: readonly DriverPosition[],
): Promise<Array<IDataObject | Error>> {
	const results = new Array<IDataObject | Error>(rows.length);
	const refused = new Map<string, Error>();
	for (const pieces of callsFor(rows)) {
		const wanted = pieces.filter(({ name }) => !refused.has(name));
		const outcomes = await sendPieces(client, rows, wanted);
		wanted.forEach(({ name }, place) => {
			const outcome = outcomes[place];
			if (outcome) refused.set(name, outcome);
		});
		for (const { name, places } of pieces) {
			for (const place of places) results[place] = refused.get(name) ?? record(rows[place]);
		}
	}
	return results;
}

/**
 * The pieces of each call. A driver is in a call once, which is why drivers named by serial never go with
 * those named by external id: they may be the same.
 */
export function callsFor(rows: readonly DriverPosition[]): Piece[][] {
	const placesByDriver = new Map<string, number[]>();
	rows.forEach(({ driver }, place) => addTo(placesByDriver, JSON.stringify(driver), place));
	const rounds = new Map<string, Piece[]>();
	for (const [name, places] of placesByDriver) {
		const [kind] = Object.keys(rows[places[0]].driver);
		inBatches(places, maxPositionsPerDriver).forEach((piece, round) =>
			addTo(rounds, `${round} ${kind}`, { name, places: piece }),
		);
	}
	const inOrder = [...rounds].sort(([one], [other]) => parseInt(one, 10) - parseInt(other, 10));
	return inOrder.flatMap(([, pieces]) => inBatches(pieces, maxDriversPerCall));
}

function addTo<T>(lists: Map<string, T[]>, name: string, entry: T): void {
	const list = lists.get(name);
	if (list) list.push(entry);
	else lists.set(name, [entry]);
}

/** Answers for each piece why it was refused; undefined if it was not. */
async function sendPieces(
	client: Client,
	rows: readonly DriverPosition[],
	pieces: readonly Piece[],
): Promise<Array<Error | undefined>> {
	if (pieces.length === 0) return [];
	const updates = pieces.map(({ places }) => ({
		driver: rows[places[0]].driver,
		positions: places.map((place) => rows[place].position),
	}));
	try {
		const { answer } = await client.call('updateDriversPositions', { updates });
		return rowsFor(updates, answer.updates).map((row, place) =>
			row.success
				? undefined
				: refusalTrouble('updateDriversPositions', { ...row, driver: updates[place].driver }),
		);
	} catch (error) {
		return pieces.map(() => error);
	}
}

function record({ driver, position }: DriverPosition): IDataObject {
	return { updated: true, ...namedDriver(driver), timestamp: Number(position.timestamp) };
}
