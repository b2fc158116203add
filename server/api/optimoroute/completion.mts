import type {
	CompletionAnswer,
	CompletionUpdate,
	CompletionUpdatesAnswer,
	FoundCompletion,
} from '../../../contract/optimoroute/completion.ts';
import type { OrderReference } from '../../../contract/optimoroute/order.ts';
import type { Company } from '../../domain/company.mts';
import type { CompletionReport } from '../../domain/complete-order.mts';
import { findOrder } from '../../domain/find-order.mts';
import type { Order } from '../../domain/order.mts';
import { changeOrders } from '../../domain/order-changes.mts';
import { updateCompletion } from '../../domain/update-completion.mts';
import { withoutIgnored } from '../http/ignored-fields.mts';
import { bodyReader, queryReader } from '../http/request-schema.mts';
import { anySucceeded, eachRow } from './bulk.mts';
import type { Call, Handler } from './handler.mts';
import { checkNamed } from './orders.mts';
import * as schemas from './schemas.mts';
import { readOrderName } from './translate-order.mts';
import { readTime, writeCompletion } from './translate-road.mts';

const readOrders = bodyReader(schemas.ordersRequest);
const readNumbers = queryReader(schemas.orderNumbers);
const readReference = bodyReader<OrderReference>(schemas.orderReference);
const readUpdates = bodyReader(schemas.completionUpdates);
const readUpdateRow = bodyReader<CompletionUpdate>(schemas.completionUpdate);

/** Of several notations of a time only the first is read. */
const ignored = { utcTime: ['unixTimestamp'], localTime: ['unixTimestamp', 'utcTime'] };

function readUpdate(row: unknown): CompletionUpdate {
	if (!isRecord(row) || !isRecord(row['data'])) return readUpdateRow(row);
	const data = Object.fromEntries(
		Object.entries(row['data']).map(([name, value]) => [name, withoutIgnored(value, ignored)]),
	);
	return readUpdateRow({ ...row, data });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The order as the row names it. */
function found({ domain, company, links }: Call, row: OrderReference, order: Order): FoundCompletion {
	const { orderNo, id } = row;
	return {
		success: true,
		...(orderNo === undefined ? {} : { orderNo }),
		...(id === undefined ? {} : { id }),
		data: writeCompletion(domain, company, links, order),
	};
}

function getRows(call: Call, rows: readonly unknown[]): CompletionAnswer {
	const orders = eachRow<OrderReference, FoundCompletion>(rows, readReference, (row) => {
		checkNamed(row);
		return found(call, row, findOrder(call.domain, call.company, readOrderName(row)));
	});
	return { success: anySucceeded(orders), orders };
}

export const getCompletionDetails: Handler<CompletionAnswer> = (call) =>
	getRows(call, readOrders(call.input).orders);

export const getCompletionDetailsByQuery: Handler<CompletionAnswer> = (call) =>
	getRows(
		call,
		readNumbers(call.input).orderNo.map((orderNo) => ({ orderNo })),
	);

export const updateCompletionDetails: Handler<CompletionUpdatesAnswer> = async (call) => {
	const { domain, company, input } = call;
	const { updates: rows } = readUpdates(input);
	const orders = await changeOrders(domain, company, (changes) =>
		eachRow<CompletionUpdate, FoundCompletion>(rows, readUpdate, (row) => {
			checkNamed(row);
			return found(call, row, updateCompletion(changes, readOrderName(row), readReport(company, row)));
		}),
	);
	// The document's example has the rows in `orders`, its table in `updates`: clients may look for either.
	return { success: anySucceeded(orders), orders, updates: orders };
};

/** Times count only with the statuses that the document names for them. */
function readReport(company: Company, { data }: CompletionUpdate): CompletionReport {
	const { status, startTime, endTime } = data;
	const ends = status === 'success' || status === 'failed';
	const starts = ends || status === 'servicing';
	return {
		status,
		...(starts && startTime !== undefined
			? { startedAt: readTime(company, startTime, 'data.startTime') }
			: {}),
		...(ends && endTime !== undefined ? { endedAt: readTime(company, endTime, 'data.endTime') } : {}),
	};
}
