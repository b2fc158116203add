import type { Company } from '../../domain/company.mts';
import type { BarcodeScan, CompletionForm } from '../../domain/completion.mts';
import type { DevicePosition } from '../../domain/driver-track.mts';
import { momentOfLocal } from '../../domain/local-time.mts';
import type { RoadReport } from '../../domain/report-from-road.mts';
import { RequestError } from '../http/request-error.mts';
import type { MobileEvent, Moment } from './mobile-event-schema.mts';

type WireForm = NonNullable<MobileEvent['form']>;
type WireScan = NonNullable<WireForm['barcode']>[number];

/** @throws RequestError field-missing, field-invalid */
export function readReport({ timezone }: Company, event: MobileEvent, now: Date): RoadReport {
	const { serial = '', externalId = '' } = event.driver;
	if (serial === '' && externalId === '') {
		const message = "One of the fields 'driver.serial' and 'driver.externalId' is missing.";
		throw new RequestError('field-missing', message, 'driver');
	}
	const { id, orderNo, time = Math.floor(now.getTime() / 1000), plannedStartTime, position } = event;
	const at = readMoment(timezone, time, 'time');
	return {
		type: event.event,
		driver: { ...(externalId === '' ? {} : { externalId }), ...(serial === '' ? {} : { serial }) },
		...(event.device === undefined ? {} : { device: event.device }),
		...(id === undefined ? {} : { order: { id: uuidOf(id) } }),
		...(id !== undefined || orderNo === undefined ? {} : { order: { number: orderNo } }),
		at,
		...(position === undefined ? {} : { position: readPosition(position, at) }),
		...(plannedStartTime === undefined
			? {}
			: { plannedStartAt: readMoment(timezone, plannedStartTime, 'plannedStartTime') }),
	};
}

/** Clients know ids without their dashes. */
function uuidOf(id: string): string {
	const hex = id.replaceAll('-', '').toLowerCase();
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Seconds since 1970, UTC. */
function readMoment(timezone: string, moment: Moment, field: string): number {
	if (typeof moment === 'number') return moment;
	const isLocal = /T\d\d:\d\d:\d\d(\.\d+)?$/.test(moment);
	const at = isLocal ? momentOfLocal(timezone, moment.slice(0, 19)) : Math.floor(Date.parse(moment) / 1000);
	if (at >= 0) return at;
	throw new RequestError('field-invalid', `The field '${field}' is too early.`, field);
}

function readPosition(position: NonNullable<MobileEvent['position']>, at: number): DevicePosition {
	const { timestamp = at, latitude, longitude, accuracy, speed, heading } = position;
	return {
		at: timestamp,
		place: { lat: latitude, lng: longitude },
		...(accuracy === undefined ? {} : { accuracyMeters: accuracy }),
		...(speed === undefined ? {} : { metersPerSecond: speed }),
		...(heading === undefined ? {} : { headingDegrees: heading }),
	};
}

export function readForm(form: WireForm): CompletionForm<Buffer> {
	const { note, signature, images, barcode, barcode_collections: collections } = form;
	return {
		...(note === undefined ? {} : { note }),
		...(signature === undefined ? {} : { signature: readFile(signature) }),
		...(images === undefined ? {} : { images: images.map(readFile) }),
		...(barcode === undefined ? {} : { barcodes: barcode.map(readScan) }),
		...(collections === undefined ? {} : { collectedBarcodes: collections.map(readScan) }),
	};
}

function readScan({ barcode = null, status, scanned, type, images }: WireScan): BarcodeScan<Buffer> {
	return {
		barcode,
		status,
		...(scanned === undefined ? {} : { scanned }),
		...(type === undefined ? {} : { type }),
		...(images === undefined ? {} : { images: images.map(readFile) }),
	};
}

/**
 * Decoding passes over what is no base64, so the number of bytes tells whether there was any. A pattern would run out
 * of stack on megabytes.
 * @throws RequestError field-invalid
 */
function readFile({ data }: { readonly data: string }): Buffer {
	const content = Buffer.from(data, 'base64');
	const digits = data.length - (data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0);
	if (content.length === Math.floor((digits * 3) / 4)) return content;
	throw new RequestError(
		'field-invalid',
		"The field 'data' should be the content of a file in base64.",
		'data',
	);
}
