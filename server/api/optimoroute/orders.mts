import type { Answer } from '../../../contract/optimoroute/answer.ts';
import type {
	DeletedOrder,
	DeleteOrderRequest,
	DeleteOrdersAnswer,
	FoundOrder,
	GetOrdersAnswer,
	OrderReference,
} from '../../../contract/optimoroute/order.ts';
import { deleteAllOrders as deleteAll, deleteMatches } from '../../domain/delete-orders.mts';
import { findOrder } from '../../domain/find-order.mts';
import type { Domain } from '../../domain/domain.mts';
import type { Order } from '../../domain/order.mts';
import { changeOrders } from '../../domain/order-changes.mts';
import { RequestError } from '../http/request-error.mts';
import { bodyReader, queryReader } from '../http/request-schema.mts';
import { anySucceeded, eachRow } from './bulk.mts';
import type { Call, Handler } from './handler.mts';
import * as schemas from './schemas.mts';
import { readOrderName, writeOrder } from './translate-order.mts';
import { wireId } from './wire-values.mts';

const readOrders = bodyReader(schemas.ordersRequest);
const readNumbers = queryReader(schemas.orderNumbers);
const readReference = bodyReader<OrderReference>(schemas.orderReference);
const readDelete = bodyReader<DeleteOrderRequest>(schemas.deleteOrder);
const readDeleteMany = bodyReader(schemas.deleteOrders);
const readDeleteAll = bodyReader(schemas.deleteAllOrders);

/** @throws RequestError field-missing, if an order is named by nothing */
export function checkNamed({ orderNo, id }: OrderReference): void {
	if ((orderNo ?? '') !== '' || id !== undefined) return;
	throw new RequestError('field-missing', "One of the fields 'orderNo' and 'id' is missing.", 'orderNo');
}

/** An order with all that it names, as answers show it. */
export function showOrder(domain: Domain, order: Order) {
	const { locations, drivers, orders } = domain.store.records;
	const location = locations.get(order.locationId);
	if (location === undefined) throw new Error(`Order ${order.id} names a location that does not exist.`);
	const driver = order.driverId === null ? undefined : drivers.get(order.driverId);
	const related = order.relatedOrderId === null ? undefined : orders.get(order.relatedOrderId);
	return writeOrder(order, location, driver, related);
}

function getRows({ domain, company }: Call, rows: readonly unknown[]): GetOrdersAnswer {
	const orders = eachRow<OrderReference, FoundOrder>(rows, readReference, (row) => {
		checkNamed(row);
		const order = findOrder(domain, company, readOrderName(row));
		return { success: true, id: wireId(order.id), data: showOrder(domain, order) };
	});
	return { success: anySucceeded(orders), orders };
}

export const getOrders: Handler<GetOrdersAnswer> = (call) => getRows(call, readOrders(call.input).orders);

export const getOrdersByQuery: Handler<GetOrdersAnswer> = (call) =>
	getRows(
		call,
		readNumbers(call.input).orderNo.map((orderNo) => ({ orderNo })),
	);

export const deleteOrder: Handler<Answer> = async ({ domain, company, input }) => {
	const request = readDelete(input);
	checkNamed(request);
	await changeOrders(domain, company, (changes) => {
		deleteMatches(changes, readOrderName(request), { all: false, evenLive: request.forceDelete === true });
	});
	return { success: true };
};

export const deleteOrders: Handler<DeleteOrdersAnswer> = async ({ domain, company, input }) => {
	const { orders: rows, deleteMultiple, forceDelete } = readDeleteMany(input);
	const deletion = { all: deleteMultiple === true, evenLive: forceDelete === true };
	const orders = await changeOrders(domain, company, (changes) =>
		eachRow<OrderReference, DeletedOrder>(rows, readReference, (row) => {
			checkNamed(row);
			deleteMatches(changes, readOrderName(row), deletion);
			const { orderNo, id } = row;
			return {
				success: true,
				...(orderNo === undefined ? {} : { orderNo }),
				...(id === undefined ? {} : { id }),
			};
		}),
	);
	return { success: anySucceeded(orders), orders };
};

export const deleteAllOrders: Handler<Answer> = async ({ domain, company, input }) => {
	const { date } = readDeleteAll(input);
	await changeOrders(domain, company, (changes) => {
		deleteAll(changes, date);
	});
	return { success: true };
};
