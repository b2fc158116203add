import type { IExecuteFunctions } from 'n8n-workflow';
import { isRecord, readCollection, readText } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import { locationFields } from './locationFields';
import { dateField, typeField } from './orderFields';
import { toOrder } from './orderMapping';
import { fillIn, readRequired } from '../../shared/readRequired';

/** The order that the fields of Create, or of Create or Update, describe for one item. */
export function readOrder(context: IExecuteFunctions, itemIndex: number): Fields {
	const order = {
		orderNo: readText(context, 'orderNo', itemIndex),
		date: readRequired(context, dateField, itemIndex),
		type: readRequired(context, typeField, itemIndex),
		location: readLocation(context, itemIndex),
		...readDetails(readCollection(context, 'additionalFields', itemIndex)),
	};
	return toOrder(order, { timezone: context.getTimezone(), sendEmpty: true });
}

/** The order that the fields of Create or Update Many describe for one item: only what is to be changed. */
export function readChanges(context: IExecuteFunctions, itemIndex: number, sendEmpty: boolean): Fields {
	const order = {
		orderNo: readText(context, 'orderNo', itemIndex),
		date: context.getNodeParameter('date', itemIndex, ''),
		location: readLocation(context, itemIndex),
		...readDetails(readCollection(context, 'additionalFields', itemIndex)),
	};
	return toOrder(order, { timezone: context.getTimezone(), sendEmpty });
}

function readLocation(context: IExecuteFunctions, itemIndex: number): Fields {
	const by = readText(context, 'locationBy', itemIndex);
	const place = locationFields
		.filter(({ displayOptions }) => displayOptions?.show?.locationBy?.includes(by))
		.map((field) => [field.name, readRequired(context, field, itemIndex)]);
	const location = {
		...readCollection(context, 'locationOptions', itemIndex),
		...Object.fromEntries(place),
	};
	requirePlace(location);
	return location;
}

/** Throws for coordinates that nobody has filled in: they would move the order into the Gulf of Guinea. */
export function requirePlace({ latitude, longitude }: Fields): void {
	if (latitude === undefined || Number(latitude) !== 0 || Number(longitude) !== 0) return;
	throw new Trouble("'Latitude' and 'Longitude' are empty", fillIn("Latitude' and 'Longitude"));
}

/** Throws if an order is not named: each run would create another one. */
export function requireName({ id, orderNo }: Fields, advice: string): void {
	if (id === undefined && orderNo === undefined) throw new Trouble("'Order Number' is empty", advice);
}

/** Brings the lists and pairs of n8n's collections into the form of the API. */
export function readDetails({ driverExternalId, driverSerial, ...details }: Fields): Fields {
	const read: Fields = { ...details };
	if (isRecord(details.timeWindows)) read.timeWindows = details.timeWindows.window ?? [];
	if (isRecord(details.allowedDateTimes)) read.allowedDateTimes = details.allowedDateTimes.window ?? [];
	if (isRecord(details.allowedDates)) read.allowedDates = details.allowedDates.range ?? {};
	if (isRecord(details.customFields)) read.customFields = readPairs(details.customFields.field);
	if (driverExternalId !== undefined) read['assignedTo.externalId'] = driverExternalId;
	if (driverSerial !== undefined) read['assignedTo.serial'] = driverSerial;
	return read;
}

function readPairs(pairs: unknown): Fields {
	const list: unknown[] = Array.isArray(pairs) ? pairs : [];
	return Object.fromEntries(list.filter(isRecord).map(({ key, value }) => [String(key), value]));
}
