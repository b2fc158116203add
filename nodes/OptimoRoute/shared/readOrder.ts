import type { IExecuteFunctions } from 'n8n-workflow';
import { isRecord, readCollection, readText } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import { toOrder } from './orderMapping';

/** The order that the node's fields describe for one item. */
export function readOrder(context: IExecuteFunctions, itemIndex: number): Fields {
	const order = {
		orderNo: readText(context, 'orderNo', itemIndex),
		date: context.getNodeParameter('date', itemIndex),
		type: readText(context, 'type', itemIndex),
		location: {
			...readCollection(context, 'locationOptions', itemIndex),
			...readPlace(context, itemIndex),
		},
		...readDetails(readCollection(context, 'additionalFields', itemIndex)),
	};
	return toOrder(order, { timezone: context.getTimezone(), sendEmpty: true });
}

const placeFields: Readonly<Record<string, readonly string[]>> = {
	address: ['address'],
	coordinates: ['latitude', 'longitude', 'locationName'],
	locationNo: ['locationNo'],
};

function readPlace(context: IExecuteFunctions, itemIndex: number): Fields {
	const names = placeFields[readText(context, 'locationBy', itemIndex)] ?? [];
	return Object.fromEntries(names.map((name) => [name, readText(context, name, itemIndex)]));
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
