import type {
	BarcodeScan as WireScan,
	CompletionDetails,
	FormData,
	ImageAttachment,
	TimeUpdate,
} from '../../../contract/optimoroute/completion.ts';
import type { MobileEvent, ServicePosition, Time } from '../../../contract/optimoroute/event.ts';
import type { Company } from '../../domain/company.mts';
import { completionOf } from '../../domain/complete-order.mts';
import type { BarcodeScan, CompletionForm } from '../../domain/completion.mts';
import type { Domain } from '../../domain/domain.mts';
import type { DevicePosition } from '../../domain/driver-track.mts';
import { localTimeAt, momentOfLocal, momentOfUtc, utcTimeAt } from '../../domain/local-time.mts';
import type { Order } from '../../domain/order.mts';
import type { RoadEvent } from '../../domain/road-event.mts';
import { metersToOrder } from '../../domain/tell-progress.mts';
import type { Links } from '../http/links.mts';
import { RequestError } from '../http/request-error.mts';
import { writeNumber } from './translate-order.mts';
import { wireId } from './wire-values.mts';

export function writeTime({ timezone }: Company, at: number): Time {
	return { unixTimestamp: at, utcTime: utcTimeAt(at), localTime: localTimeAt(timezone, at) };
}

/** A day later than the epoch, which leaves room for any time zone. */
const firstDate = '1970-01-02';

/** Texts of times that the schema let through: to the second, with or without what follows it. */
const toSeconds = (text: string): string => text.slice(0, 19);

/**
 * Seconds since 1970, UTC.
 * @throws RequestError field-missing, if it has none of the three notations
 */
export function readTime({ timezone }: Company, time: TimeUpdate, field: string): number {
	const { unixTimestamp, utcTime, localTime } = time;
	if (unixTimestamp !== undefined) return unixTimestamp;
	const text = utcTime ?? localTime;
	if (text === undefined) {
		const message = `The field '${field}' needs one of unixTimestamp, utcTime and localTime.`;
		throw new RequestError('field-missing', message, field);
	}
	if (text < firstDate) throw new RequestError('field-invalid', `The field '${field}' is too early.`, field);
	return utcTime === undefined ? momentOfLocal(timezone, toSeconds(text)) : momentOfUtc(toSeconds(text));
}

function writePosition(position: DevicePosition, meters: number | null): ServicePosition {
	const { at, place, accuracyMeters, metersPerSecond, headingDegrees } = position;
	return {
		timestamp: at,
		latitude: place.lat,
		longitude: place.lng,
		...(accuracyMeters === undefined ? {} : { accuracy: accuracyMeters }),
		...(metersPerSecond === undefined ? {} : { speed: metersPerSecond }),
		...(headingDegrees === undefined ? {} : { heading: headingDegrees }),
		...(meters === null ? {} : { distanceToLocation: meters }),
	};
}

/** The driver is called what he is called now; the order as it was then. */
export function writeEvent(domain: Domain, company: Company, event: RoadEvent): MobileEvent {
	const driver = event.driverId === null ? undefined : domain.store.records.drivers.get(event.driverId);
	const { orderId, plannedStartAt, position } = event;
	return {
		...writeTime(company, event.at),
		event: event.type,
		...(driver === undefined ? {} : { driverName: driver.name }),
		...(driver === undefined || driver.serial === '' ? {} : { driverSerial: driver.serial }),
		...(driver === undefined || driver.externalId === '' ? {} : { driverExternalId: driver.externalId }),
		...(orderId === null ? {} : { orderNo: writeNumber(event.orderNumber), orderId: wireId(orderId) }),
		...(plannedStartAt === null ? {} : { plannedStartTime: writeTime(company, plannedStartAt) }),
		...(position === null ? {} : { position: writePosition(position, event.metersToOrder) }),
	};
}

/** Times only with the statuses that the document names for them. */
export function writeCompletion(
	domain: Domain,
	company: Company,
	links: Links,
	order: Order,
): CompletionDetails {
	const { startedAt, startPosition, endedAt, endPosition, form, trackingNumber } = completionOf(
		domain,
		order,
	);
	const { status } = order;
	const ended = status === 'success' || status === 'failed';
	const started = ended || status === 'servicing';
	const positionAt = (position: DevicePosition): ServicePosition =>
		writePosition(position, metersToOrder(domain, order, position));
	return {
		status,
		...(started && startedAt !== null ? { startTime: writeTime(company, startedAt) } : {}),
		...(started && startPosition !== null ? { startPosition: positionAt(startPosition) } : {}),
		...(ended && endedAt !== null ? { endTime: writeTime(company, endedAt) } : {}),
		...(ended && endPosition !== null ? { endPosition: positionAt(endPosition) } : {}),
		...(form === null ? {} : { form: writeForm(domain, links, form) }),
		...(trackingNumber === null ? {} : { tracking_url: links.toTracking(trackingNumber) }),
	};
}

function writeForm(domain: Domain, links: Links, form: CompletionForm): FormData {
	const { note, signature, images, barcodes, collectedBarcodes } = form;
	const image = (id: string): ImageAttachment => ({
		type: domain.store.records.attachments.get(id)?.type ?? '',
		url: links.toFile(id),
	});
	const scan = (row: BarcodeScan): WireScan => {
		const { barcode, status, scanned, images: files, type } = row;
		return {
			barcode,
			scanInfo: {
				status,
				...(scanned === undefined ? {} : { scanned }),
				...(files === undefined ? {} : { images: files.map(image) }),
				...(type === undefined ? {} : { type }),
			},
		};
	};
	return {
		...(note === undefined ? {} : { note }),
		...(signature === undefined ? {} : { signature: image(signature) }),
		...(images === undefined ? {} : { images: images.map(image) }),
		...(barcodes === undefined ? {} : { barcode: barcodes.map(scan) }),
		...(collectedBarcodes === undefined ? {} : { barcode_collections: collectedBarcodes.map(scan) }),
	};
}
