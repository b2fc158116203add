import type { GeocodingResult } from '../../../contract/optimoroute/location.ts';
import type {
	BulkOrder,
	BulkOrdersAnswer,
	CreateOrderAnswer,
	CreateOrderRequest,
	OrderOperation,
	SavedOrder,
} from '../../../contract/optimoroute/order.ts';
import { findPlace, type FoundPlace, type GeocodingFlaw } from '../../domain/find-place.mts';
import type { Location } from '../../domain/location.mts';
import type { SaveMode } from '../../domain/order-draft.mts';
import { locateByPlace } from '../../domain/order-location.mts';
import { beginSaving, saveOrder, targetOrder } from '../../domain/save-order.mts';
import { locationAt, locationSource } from '../../domain/single-order-location.mts';
import { RequestError } from '../http/request-error.mts';
import { bodyReader } from '../http/request-schema.mts';
import { anySucceeded, eachRow } from './bulk.mts';
import type { Call, Handler } from './handler.mts';
import * as schemas from './schemas.mts';
import { readDraft, readLocation, writeLocation } from './translate-order.mts';
import { wireId } from './wire-values.mts';

const modes = { CREATE: 'create', UPDATE: 'update', MERGE: 'merge', SYNC: 'sync' } as const satisfies Record<
	OrderOperation,
	SaveMode
>;

const warnings = {
	none: 'WAR_LOC_GEOCODING',
	multiple: 'WAR_LOC_GEOCODING_MULTIPLE',
	partial: 'WAR_LOC_GEOCODING_PARTIAL',
} as const satisfies Record<GeocodingFlaw, string>;

const warningTexts = {
	none: 'The address was not found; the order is stored and waits for its address to be corrected.',
	multiple: 'The address matches several places; the first of them was taken.',
	partial: 'The address matches only in part; the match was taken.',
} as const satisfies Record<GeocodingFlaw, string>;

const readCreate = bodyReader<CreateOrderRequest>(schemas.createOrder);
const readOrders = bodyReader(schemas.ordersRequest);
const readBulkOrder = bodyReader<BulkOrder>(schemas.bulkOrder);

/** @throws RequestError field-missing */
function checkMandatory(request: CreateOrderRequest): void {
	const always = request.operation === 'UPDATE' ? [] : (['date', 'type', 'location'] as const);
	const missing = always.find((field) => request[field] === undefined);
	if (missing !== undefined)
		throw new RequestError('field-missing', `The field '${missing}' is missing.`, missing);
	if (request.orderNo === undefined && request.id === undefined) {
		throw new RequestError('field-missing', "One of the fields 'orderNo' and 'id' is missing.", 'orderNo');
	}
}

export const createOrder: Handler<CreateOrderAnswer> = async ({ domain, company, input }) => {
	const request = readCreate(input);
	checkMandatory(request);
	checkCoordinates(request);
	const mode = modes[request.operation];
	const draft = readDraft(request);
	targetOrder(domain, company, draft, mode);
	const found = await geocode({ domain, company, input }, request);
	const order = await domain.store.write((unit) =>
		saveOrder(
			beginSaving(domain, company, unit),
			draft,
			mode,
			targetOrder(domain, company, draft, mode),
			settle(),
		),
	);

	function settle(): Location | undefined {
		if (draft.location === undefined) return undefined;
		if (found !== undefined) return locationAt(domain, company, draft.location, found.place);
		const source = locationSource(domain, company, draft.location, request.location?.storeInvalid === true);
		return source.kind === 'known'
			? source.location
			: locationAt(domain, company, draft.location, draft.location.place);
	}

	const location = domain.store.records.locations.get(order.locationId);
	return {
		success: true,
		id: wireId(order.id),
		...(location === undefined ? {} : { location: writeLocation(location) }),
		...(found === undefined ? {} : { geocodingResults: found.matches.map(writeMatch) }),
		...(found?.flaw == null ? {} : { code: warnings[found.flaw], message: warningTexts[found.flaw] }),
	};
};

/** Looks the address up if that is what the location of the request wants. */
async function geocode(
	{ domain, company }: Call,
	{ location }: CreateOrderRequest,
): Promise<FoundPlace | undefined> {
	if (location === undefined) return undefined;
	const source = locationSource(domain, company, readLocation(location), location.storeInvalid === true);
	if (source.kind !== 'address') return undefined;
	return await findPlace(domain, company, source.address, {
		multiple: location.acceptMultipleResults === true,
		partial: location.acceptPartialMatch === true,
		none: location.storeInvalid === true,
	});
}

function writeMatch({ address, place, partial }: FoundPlace['matches'][number]): GeocodingResult {
	return partial ? [address, place.lat, place.lng, true] : [address, place.lat, place.lng];
}

/** Half a pair of coordinates would be taken for none. */
function checkCoordinates({ location }: BulkOrder | CreateOrderRequest): void {
	if ((location?.latitude === undefined) === (location?.longitude === undefined)) return;
	const missing = location?.latitude === undefined ? 'latitude' : 'longitude';
	throw new RequestError('field-missing', `The field 'location.${missing}' is missing.`, missing);
}

export const createOrUpdateOrders: Handler<BulkOrdersAnswer> = async ({ domain, company, input }) => {
	const { orders: rows } = readOrders(input);
	const orders = await domain.store.write((unit) => {
		const saving = beginSaving(domain, company, unit);
		return eachRow<BulkOrder, SavedOrder>(rows, readBulkOrder, (row) => {
			checkCoordinates(row);
			const mode = row.operation === undefined ? 'merge' : modes[row.operation];
			const draft = readDraft(row);
			const current = targetOrder(domain, company, draft, mode);
			const at = current === undefined ? undefined : domain.store.records.locations.get(current.locationId);
			const location =
				draft.location === undefined
					? undefined
					: locateByPlace(domain, company, draft.location, at, mode === 'sync');
			const order = saveOrder(saving, draft, mode, current, location);
			return {
				success: true,
				id: wireId(order.id),
				...(row.orderNo === undefined ? {} : { orderNo: row.orderNo }),
			};
		});
	});
	return { success: anySucceeded(orders), orders };
};
