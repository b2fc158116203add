import type { IDataObject } from 'n8n-workflow';
import type { MobileEvent } from '../../../contract/optimoroute/event';
import { inUtc } from './inUtc';
import { orderNumber } from './orderNumber';

/** The fields of an event that most workflows need, flat. */
export function simplifyEvent(event: MobileEvent): IDataObject {
	const { position, plannedStartTime } = event;
	return {
		event: event.event,
		time: event.localTime ?? '',
		timeUtc: inUtc(event.utcTime),
		driver: event.driverName ?? '',
		...((event.orderId ?? event.orderNo) !== undefined && {
			orderNo: orderNumber(event.orderNo),
			orderId: event.orderId ?? '',
		}),
		...(position && { latitude: position.latitude, longitude: position.longitude }),
		...(plannedStartTime && { plannedStart: plannedStartTime.localTime }),
	};
}
