import type { StoredLocation } from '../../../contract/optimoroute/location.ts';
import type {
	BulkOrder,
	OrderFields,
	OrderReference,
	StoredOrder,
} from '../../../contract/optimoroute/order.ts';
import type { Driver, DriverName } from '../../domain/driver.mts';
import type { Location } from '../../domain/location.mts';
import {
	everyWeekday,
	type DateSpan,
	type DateTimeSpan,
	type Order,
	type OrderDetails,
	type OrderName,
	type TimeWindow,
} from '../../domain/order.mts';
import type { OrderDraft } from '../../domain/order-draft.mts';
import type { LocationDraft } from '../../domain/order-location.mts';
import {
	minutesOf,
	orderTypes,
	priorities,
	priorityLetters,
	timeOf,
	typeLetters,
	uuidOf,
	weekdays,
	wireId,
} from './wire-values.mts';

/** Answers show this in the place of a number that an order does not have. */
const noNumber = '-';

/** A text that was given: empty ones are as good as left out, and "-" is how answers write that there is none. */
const given = (text: string | undefined): text is string =>
	text !== undefined && text !== '' && text !== noNumber;

export function readOrderName({ id, orderNo }: OrderReference): OrderName {
	return { ...(id === undefined ? {} : { id: uuidOf(id) }), ...(given(orderNo) ? { number: orderNo } : {}) };
}

export function readDraft(
	order: OrderFields & Pick<BulkOrder, 'location' | 'acceptDuplicateOrderNo'>,
): OrderDraft {
	const draft: { -readonly [Field in keyof OrderDraft]: OrderDraft[Field] } = { details: readDetails(order) };
	if (order.id !== undefined) draft.id = uuidOf(order.id);
	if (given(order.orderNo)) draft.number = order.orderNo;
	if (order.location !== undefined) draft.location = readLocation(order.location);
	if (order.assignedTo !== undefined) draft.assignedTo = readDriver(order.assignedTo);
	const related = readRelated(order);
	if (related !== undefined) draft.related = related;
	if (order.acceptDuplicateOrderNo !== undefined) draft.acceptDuplicateNumber = order.acceptDuplicateOrderNo;
	return draft;
}

/** null: no related order; undefined: nothing was said. */
function readRelated({ relatedId, relatedOrderNo }: OrderFields): OrderName | null | undefined {
	if (relatedId != null) return { id: uuidOf(relatedId) };
	if (relatedOrderNo != null && given(relatedOrderNo)) return { number: relatedOrderNo };
	return relatedId === null || relatedOrderNo === null ? null : undefined;
}

/** A driver without either id is none. */
function readDriver(driver: NonNullable<OrderFields['assignedTo']> | null): DriverName | null {
	const { externalId = '', serial = '' } = driver ?? {};
	if (externalId === '' && serial === '') return null;
	return { ...(externalId === '' ? {} : { externalId }), ...(serial === '' ? {} : { serial }) };
}

export function readLocation(location: NonNullable<BulkOrder['location']>): LocationDraft {
	const { locationNo, locationName, address, latitude, longitude, checkInTime, notes } = location;
	const draft: { -readonly [Field in keyof LocationDraft]: LocationDraft[Field] } = {};
	if (given(locationNo)) draft.number = locationNo;
	if (given(locationName)) draft.name = locationName;
	if (given(address)) draft.address = address;
	if (latitude !== undefined && longitude !== undefined) draft.place = { lat: latitude, lng: longitude };
	if (checkInTime !== undefined) draft.checkInMinutes = checkInTime;
	if (notes !== undefined) draft.notes = notes;
	return draft;
}

type Details = { -readonly [Field in keyof OrderDetails]?: OrderDetails[Field] };

/** Fields that domain and wire have in common, name and value. */
function copyGiven(order: OrderFields, details: Details): void {
	if (order.load1 !== undefined) details.load1 = order.load1;
	if (order.load2 !== undefined) details.load2 = order.load2;
	if (order.load3 !== undefined) details.load3 = order.load3;
	if (order.load4 !== undefined) details.load4 = order.load4;
	if (order.vehicleFeatures !== undefined) details.vehicleFeatures = order.vehicleFeatures;
	if (order.skills !== undefined) details.skills = order.skills;
	if (order.notes !== undefined) details.notes = order.notes;
	if (order.email !== undefined) details.email = order.email;
	if (order.phone !== undefined) details.phone = order.phone;
	if (order.customField1 !== undefined) details.customField1 = order.customField1;
	if (order.customField2 !== undefined) details.customField2 = order.customField2;
	if (order.customField3 !== undefined) details.customField3 = order.customField3;
	if (order.customField4 !== undefined) details.customField4 = order.customField4;
	if (order.customField5 !== undefined) details.customField5 = order.customField5;
	if (order.customFields !== undefined) details.customFields = order.customFields;
}

/** Only what the request gives; assigned field by field, since bulk calls come through here. */
function readDetails(order: OrderFields): Partial<OrderDetails> {
	const details: Details = {};
	if (order.date !== undefined) details.date = order.date;
	if (order.type !== undefined) details.type = orderTypes[order.type];
	if (order.duration !== undefined) details.serviceMinutes = order.duration;
	const windows = readTimeWindows(order);
	if (windows !== undefined) details.timeWindows = windows;
	if (order.allowedWeekdays !== undefined) details.weekdays = readWeekdays(order.allowedWeekdays);
	if (order.allowedDates !== undefined) details.allowedDates = readSpan(order.allowedDates);
	if (order.allowedDateTimes !== undefined) details.allowedDateTimes = order.allowedDateTimes.map(readSpan);
	if (order.priority !== undefined) details.priority = priorities[order.priority];
	copyGiven(order, details);
	if (order.notificationPreference !== undefined) details.notification = order.notificationPreference;
	if (order.barcode !== undefined) details.barcodes = order.barcode.map(({ barcode }) => barcode);
	return details;
}

/** The older form of one time window counts only where there is no list. */
function readTimeWindows({ timeWindows, twFrom, twTo }: OrderFields): readonly TimeWindow[] | undefined {
	if (timeWindows !== undefined) {
		return timeWindows.map((window) => ({ from: minutesOf(window.twFrom), to: minutesOf(window.twTo) }));
	}
	if (twFrom === undefined && twTo === undefined) return undefined;
	return [{ from: minutesOf(twFrom ?? '00:00'), to: minutesOf(twTo ?? '23:59') }];
}

/** An empty list allows every day, as a list left out does. */
function readWeekdays(days: NonNullable<OrderFields['allowedWeekdays']>): readonly number[] {
	if (days.length === 0) return everyWeekday;
	return weekdays.flatMap((day, number) => (days.includes(day) ? [number] : []));
}

function readSpan({ from, to }: { from?: string | null; to?: string | null }): DateSpan & DateTimeSpan {
	return { ...(from == null ? {} : { from }), ...(to == null ? {} : { to }) };
}

export function writeLocation(location: Location): StoredLocation {
	return {
		locationNo: location.number,
		locationName: location.name,
		address: location.address,
		latitude: location.place?.lat ?? 0,
		longitude: location.place?.lng ?? 0,
		valid: location.place !== null,
		checkInTime: location.checkInMinutes,
		notes: location.notes,
	};
}

export const writeNumber = (number: string): string => (number === '' ? noNumber : number);

/** An order as answers show it; `related` and `driver` are those it names. */
export function writeOrder(
	order: Order,
	location: Location,
	driver: Driver | undefined,
	related: Order | undefined,
): StoredOrder {
	const { load1, load2, load3, load4, customField1, customField2, customField3, customField4, customField5 } =
		order;
	return {
		orderNo: writeNumber(order.number),
		id: wireId(order.id),
		relatedOrderNo: related === undefined ? null : writeNumber(related.number),
		relatedId: related === undefined ? null : wireId(related.id),
		date: order.date,
		duration: order.serviceMinutes,
		priority: priorityLetters[order.priority],
		type: typeLetters[order.type],
		load1,
		load2,
		load3,
		load4,
		assignedTo: driver === undefined ? null : { externalId: driver.externalId, serial: driver.serial },
		location: writeLocation(location),
		timeWindows: order.timeWindows.map(({ from, to }) => ({ twFrom: timeOf(from), twTo: timeOf(to) })),
		allowedWeekdays: weekdays.filter((_, number) => order.weekdays.includes(number)),
		allowedDates: { ...order.allowedDates },
		allowedDateTimes: order.allowedDateTimes.map((span) => ({ ...span })),
		skills: [...order.skills],
		vehicleFeatures: [...order.vehicleFeatures],
		notes: order.notes,
		email: order.email,
		phone: order.phone,
		customField1,
		customField2,
		customField3,
		customField4,
		customField5,
		customFields: { ...order.customFields },
		notificationPreference: order.notification,
		barcode: order.barcodes.map((barcode) => ({ barcode })),
	};
}
