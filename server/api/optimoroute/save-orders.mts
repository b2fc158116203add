import type { GeocodingResult } from '../../../contract/optimoroute/location.ts';
import type {
	BulkOrder,
	BulkOrdersAnswer,
	CreateOrderAnswer,
	CreateOrderRequest,
	OrderOperation,
	SavedOrder,
} from '../../../contract/optimoroute/order.ts';
import type { FoundPlace, GeocodingFlaw } from '../../domain/find-place.mts';
import { changeOrders } from '../../domain/order-changes.mts';
import type { SaveMode } from '../../domain/order-draft.mts';
import { saveBulkOrder } from '../../domain/save-bulk-order.mts';
import { saveSingleOrder } from '../../domain/save-single-order.mts';
import { RequestError } from '../http/request-error.mts';
import { withoutIgnored } from '../http/ignored-fields.mts';
import { bodyReader } from '../http/request-schema.mts';
import { anySucceeded, eachRow } from './bulk.mts';
import type { Handler } from './handler.mts';
import { checkNamed } from './orders.mts';
import * as schemas from './schemas.mts';
import { readDraft, writeLocation } from './translate-order.mts';
import { wireId } from './wire-values.mts';

const modes = { CREATE: 'create', UPDATE: 'update', MERGE: 'merge', SYNC: 'sync' } as const satisfies Record<
	OrderOperation,
	SaveMode
>;

const warnings = {
	none: {
		code: 'WAR_LOC_GEOCODING',
		message: 'The address was not found; the order is stored and waits for its address to be corrected.',
	},
	multiple: {
		code: 'WAR_LOC_GEOCODING_MULTIPLE',
		message: 'The address matches several places; the first of them was taken.',
	},
	partial: {
		code: 'WAR_LOC_GEOCODING_PARTIAL',
		message: 'The address matches only in part; the match was taken.',
	},
} as const satisfies Record<GeocodingFlaw, object>;

/** The older form of one time window. */
const ignored = { twFrom: ['timeWindows'], twTo: ['timeWindows'] };
const readCreate = bodyReader<CreateOrderRequest>(schemas.createOrder);
const readOrders = bodyReader(schemas.ordersRequest);
const readBulkOrder = bodyReader<BulkOrder>(schemas.bulkOrder);
const readRow = (row: unknown): BulkOrder => readBulkOrder(withoutIgnored(row, ignored));

export const createOrder: Handler<CreateOrderAnswer> = async ({ domain, company, input }) => {
	const request = readCreate(withoutIgnored(input, ignored));
	checkMandatory(request);
	checkCoordinates(request);
	const { location: wanted } = request;
	const { order, found } = await saveSingleOrder(
		domain,
		company,
		readDraft(request),
		modes[request.operation],
		{
			multiple: wanted?.acceptMultipleResults === true,
			partial: wanted?.acceptPartialMatch === true,
			none: wanted?.storeInvalid === true,
		},
	);
	const location = domain.store.records.locations.get(order.locationId);
	return {
		success: true,
		id: wireId(order.id),
		...(location === undefined ? {} : { location: writeLocation(location) }),
		...(found === undefined ? {} : { geocodingResults: found.matches.map(writeMatch) }),
		...(found?.flaw == null ? {} : warnings[found.flaw]),
	};
};

function writeMatch({ address, place, partial }: FoundPlace['matches'][number]): GeocodingResult {
	return partial ? [address, place.lat, place.lng, true] : [address, place.lat, place.lng];
}

/** @throws RequestError field-missing */
function checkMandatory(request: CreateOrderRequest): void {
	const always = request.operation === 'UPDATE' ? [] : (['date', 'type', 'location'] as const);
	const missing = always.find((field) => request[field] === undefined);
	if (missing !== undefined) {
		throw new RequestError('field-missing', `The field '${missing}' is missing.`, missing);
	}
	checkNamed(request);
}

/**
 * Half a pair of coordinates would be taken for none.
 * @throws RequestError field-missing
 */
export function checkCoordinates({ location }: Pick<BulkOrder, 'location'>): void {
	if ((location?.latitude === undefined) === (location?.longitude === undefined)) return;
	const missing = location?.latitude === undefined ? 'latitude' : 'longitude';
	throw new RequestError('field-missing', `The field 'location.${missing}' is missing.`, missing);
}

export const createOrUpdateOrders: Handler<BulkOrdersAnswer> = async ({ domain, company, input }) => {
	const { orders: rows } = readOrders(input);
	const orders = await changeOrders(domain, company, (changes) =>
		eachRow<BulkOrder, SavedOrder>(rows, readRow, (row) => {
			checkCoordinates(row);
			const mode = row.operation === undefined ? 'merge' : modes[row.operation];
			const { id } = saveBulkOrder(changes, readDraft(row), mode);
			return {
				success: true,
				id: wireId(id),
				...(row.orderNo === undefined ? {} : { orderNo: row.orderNo }),
			};
		}),
	);
	return { success: anySucceeded(orders), orders };
};
