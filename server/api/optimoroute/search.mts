import type {
	SearchedOrder,
	SearchOrdersAnswer,
	SearchOrdersRequest,
} from '../../../contract/optimoroute/search.ts';
import { maxOrdersPerCall, maxSearchDays } from '../../../contract/optimoroute/operations.ts';
import type {
	SchedulingInfoAnswer,
	SchedulingInfoRequest,
	UnscheduledReason,
} from '../../../contract/optimoroute/schedule.ts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { DomainError } from '../../domain/domain-error.mts';
import { findOrder } from '../../domain/find-order.mts';
import { LiveEstimates } from '../../domain/live-estimate.mts';
import type { Order } from '../../domain/order.mts';
import { searchOrders as search } from '../../domain/search-orders.mts';
import { unscheduledReasons } from '../../domain/unscheduled-reason.mts';
import { fingerprint } from '../http/fingerprint.mts';
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
	if (!request.orders?.length && request.dateRange === undefined) {
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
			names: request.orders?.length ? request.orders.map(readOrderName) : undefined,
			days: request.dateRange,
			statuses: request.orderStatus,
			afterSequence: readTag(company, request),
		},
		{ pageSize: maxOrdersPerCall, maxDays: maxSearchDays },
	);
	const estimates = new LiveEstimates(domain, company);
	return {
		success: true,
		orders: page.orders.map((order) => writeFound(domain, order, request, estimates)),
		...(page.lastSequence === undefined ? {} : { after_tag: writeTag(company, request, page.lastSequence) }),
	};
};

function writeFound(
	domain: Domain,
	order: Order,
	wanted: SearchOrdersRequest,
	estimates: LiveEstimates,
): SearchedOrder {
	const schedule =
		wanted.includeScheduleInformation === true
			? (writeSchedule(domain, order, estimates) ?? null)
			: undefined;
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
	const scheduleInformation = writeSchedule(domain, order, new LiveEstimates(domain, company));
	if (scheduleInformation === undefined)
		return { success: true, orderScheduled: false, ...writeReason(order) };
	const { driverExternalId } = scheduleInformation;
	return {
		success: true,
		orderScheduled: true,
		// An external id that is not there is printed as null here, and as an empty text with searches and routes.
		scheduleInformation: {
			...scheduleInformation,
			driverExternalId: driverExternalId === '' ? null : driverExternalId,
		},
	};
};

/** A tag holds where the page ended and which search it belongs to. */
const writeTag = (company: Company, request: SearchOrdersRequest, sequence: number): string =>
	Buffer.from(`${sequence} ${markOf(company, request)}`).toString('base64url');

/**
 * Where the page before ended; 0 for the first page.
 * @throws DomainError PAGE_MARK_UNKNOWN
 */
function readTag(company: Company, request: SearchOrdersRequest): number {
	const { after_tag: tag = '' } = request;
	if (tag === '') return 0;
	const match = /^(\d{1,15}) ([0-9a-f]{16})$/.exec(Buffer.from(tag, 'base64url').toString());
	if (match?.[2] !== markOf(company, request)) throw new DomainError('PAGE_MARK_UNKNOWN');
	return Number(match[1]);
}

/** The same for the same search of the same company, whatever page of it and in whatever sequence its fields stand. */
function markOf({ id }: Company, { orders, dateRange, orderStatus }: SearchOrdersRequest): string {
	const names = orders?.map((order) => [order.orderNo, order.id]);
	return fingerprint(JSON.stringify([id, names, dateRange?.from, dateRange?.to, orderStatus])).slice(0, 16);
}
