import type { IBinaryKeyData, IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { inBatches } from './batches';
import { forEachConcurrently } from './concurrency';

/** What became of one item: the records it gave, files included where it is a single one, or why it was not done. */
export type Outcome = Given | { error: Error };

export interface Given {
	records: IDataObject[];
	files?: IBinaryKeyData;
	/** The items that the records come from; left out: this one alone. */
	items?: readonly number[];
}

/** One execution of a node over its items. */
export interface Run<Client> {
	context: IExecuteFunctions;
	client: Client;
	itemCount: number;
	/** How many items are under way at a time: more than the service takes requests would only wait in line. */
	itemsAtOnce: number;
	/** Whether the other items are done although one was not. */
	continueOnFail: boolean;
}

/** What a user can choose under Operation. */
export interface Operation<Client> {
	fields: INodeProperties[];
	/** One outcome for each item; an empty place where an earlier trouble kept the item from being started. */
	execute: (run: Run<Client>) => Promise<Array<Outcome | undefined>>;
}

export interface ItemCall<Client> {
	context: IExecuteFunctions;
	client: Client;
	itemIndex: number;
}

/** An operation that works on one item at a time; the first trouble ends it unless Continue On Fail is set. */
export function forEachItem<Client>(
	work: (call: ItemCall<Client>) => Promise<IDataObject | IDataObject[]>,
): Operation<Client>['execute'] {
	return async ({ context, client, itemCount, itemsAtOnce, continueOnFail }) => {
		const outcomes = new Array<Outcome | undefined>(itemCount).fill(undefined);
		await forEachConcurrently(itemCount, itemsAtOnce, async (itemIndex) => {
			const outcome = await settle(async () => await work({ context, client, itemIndex }));
			outcomes[itemIndex] = outcome;
			return continueOnFail || 'records' in outcome;
		});
		return outcomes;
	};
}

/** The rows of one request, and the items they come from. */
export interface BatchCall<Client, Row> {
	context: IExecuteFunctions;
	client: Client;
	rows: Row[];
	itemIndexes: number[];
}

export interface BatchWork<Client, Row, Result> {
	batchSize: number;
	/** Answers what turns one item into its row of a request; what that throws concerns this item alone. */
	rowReader: (context: IExecuteFunctions) => (itemIndex: number) => Row;
	/** Sends up to `batchSize` rows; answers for each, in the same order, its result or its trouble. */
	sendRows: (call: BatchCall<Client, Row>) => Promise<Array<Result | Error>>;
}

/** The result of an item, or why there is none. */
export type Settled<Result> = { result: Result } | { error: Error };

/**
 * Sends many items in one request. All batches are sent even if some rows fail, so that nothing is left half
 * done without a word; but an item that can't be read stops the run before anything is sent, unless Continue
 * On Fail is set. An empty place stands for an item that was not sent for that reason.
 */
export async function settleInBatches<Client, Row, Result>(
	{ context, client, itemCount, itemsAtOnce, continueOnFail }: Run<Client>,
	work: BatchWork<Client, Row, Result>,
): Promise<Array<Settled<Result> | undefined>> {
	const settled = new Array<Settled<Result> | undefined>(itemCount).fill(undefined);
	const read: Array<{ itemIndex: number; row: Row }> = [];
	const readRow = work.rowReader(context);
	for (let itemIndex = 0; itemIndex < itemCount; itemIndex++) {
		try {
			read.push({ itemIndex, row: readRow(itemIndex) });
		} catch (error) {
			settled[itemIndex] = { error };
			if (!continueOnFail) return settled;
		}
	}
	const batches = inBatches(read, work.batchSize);
	await forEachConcurrently(batches.length, itemsAtOnce, async (index) => {
		const batch = batches[index];
		const rows = batch.map(({ row }) => row);
		const itemIndexes = batch.map(({ itemIndex }) => itemIndex);
		const results = await sendBatch(work, { context, client, rows, itemIndexes });
		batch.forEach(({ itemIndex }, place) => (settled[itemIndex] = results[place]));
		return true;
	});
	return settled;
}

/** An operation that sends many items in one request and gives one record for each. */
export function inBatchesOfItems<Client, Row>(
	work: BatchWork<Client, Row, IDataObject>,
): Operation<Client>['execute'] {
	return async (run) => {
		const settled = await settleInBatches(run, work);
		return settled.map((one) => (one && 'result' in one ? { records: [one.result] } : one));
	};
}

async function sendBatch<Client, Row, Result>(
	work: BatchWork<Client, Row, Result>,
	call: BatchCall<Client, Row>,
): Promise<Array<Settled<Result>>> {
	try {
		const results = await work.sendRows(call);
		return results.map((result) => (result instanceof Error ? { error: result } : { result }));
	} catch (error) {
		return call.rows.map(() => ({ error }));
	}
}

async function settle(work: () => Promise<IDataObject | IDataObject[]>): Promise<Outcome> {
	try {
		const records = await work();
		return { records: Array.isArray(records) ? records : [records] };
	} catch (error) {
		return { error };
	}
}
