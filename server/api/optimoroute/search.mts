import type {
	SearchedOrder,
	SearchOrdersAnswer,
	SearchOrdersRequest,
	UnscheduledReason,
} from '../../../contract/optimoroute/order.ts';
import { maxOrdersPerCall } from '../../../contract/optimoroute/operations.ts';
import type { SchedulingInfoAnswer, SchedulingInfoRequest } from '../../../contract/optimoroute/schedule.ts';
import type { Domain } from '../../domain/domain.mts';
import { DomainError } from '../../domain/domain-error.mts';
import { findOrder } from '../../domain/find-order.mts';
import type { Order } from '../../domain/order.mts';
import { searchOrders as search, type SearchMark } from '../../domain/search-orders.mts';
import { unscheduledReasons } from '../../domain/unscheduled-reason.mts';
import { RequestError } from '../http/request-error.mts';
import { bodyReader, queryReader } from '../http/request-schema.mts';
import type { Handler } from './handler.mts';
import { checkNamed, showOrder } from './orders.mts';
import * as schemas from './schemas.mts';
import { readOrderName } from './translate-order.mts';
import { writeSchedule } from './translate-route.mts';
import { wireId } from './wire-values.mts';

const readSearch = bodyReader<SearchOrdersRequest>(schemas.searchOrders);
const readSchedulingInfo = queryReader<SchedulingInfoRequest>(schemas.schedulingInfo);

export const searchOrders: Handler<SearchOrdersAnswer> = ({ domain, company, input }) => {
	const request = readSearch(input);
	if (request.orders === undefined && request.dateRange === undefined) {
		throw new RequestError(
			'field-missing',
			"One of the fields 'orders' and 'dateRange' is missing.",
			'dateRange',
		);
	}
	request.orders?.forEach(checkNamed);
	const page = search(
		domain,
		company,
		{
			names: request.orders?.map(readOrderName),
			days: request.dateRange,
			statuses: request.orderStatus,
			after: request.after_tag === undefined ? undefined : readTag(request.after_tag),
		},
		maxOrdersPerCall,
	);
	return {
		success: true,
		orders: page.orders.map((order) => writeFound(domain, order, request)),
		...(page.next === undefined ? {} : { after_tag: writeTag(page.next) }),
	};
};

function writeFound(domain: Domain, order: Order, wanted: SearchOrdersRequest): SearchedOrder {
	const schedule =
		wanted.includeScheduleInformation === true ? (writeSchedule(domain, order) ?? null) : undefined;
	return {
		id: wireId(order.id),
		...(wanted.includeOrderData === true ? { data: showOrder(domain, order) } : {}),
		...(schedule === undefined ? {} : { scheduleInformation: schedule }),
		...(schedule === null ? writeReason(order) : {}),
	};
}

function writeReason({ unscheduledReason }: Order): { unscheduledReason?: UnscheduledReason } {
	if (unscheduledReason === null) return {};
	return { unscheduledReason: { code: unscheduledReason, message: unscheduledReasons[unscheduledReason] } };
}

export const getSchedulingInfo: Handler<SchedulingInfoAnswer> = ({ domain, company, input }) => {
	const request = readSchedulingInfo(input);
	checkNamed(request);
	const order = findOrder(domain, company, readOrderName(request));
	const scheduleInformation = writeSchedule(domain, order);
	if (scheduleInformation === undefined)
		return { success: true, orderScheduled: false, ...writeReason(order) };
	return { success: true, orderScheduled: true, scheduleInformation };
};

const writeTag = ({ date, sequence }: SearchMark): string =>
	Buffer.from(`${date} ${sequence}`).toString('base64url');

/** @throws DomainError PAGE_MARK_UNKNOWN */
function readTag(tag: string): SearchMark | undefined {
	if (tag === '') return undefined;
	const match = /^(\d{4}-\d{2}-\d{2}) (\d{1,15})$/.exec(Buffer.from(tag, 'base64url').toString());
	if (match?.[1] === undefined) throw new DomainError('PAGE_MARK_UNKNOWN');
	return { date: match[1], sequence: Number(match[2]) };
}
