import type { IDataObject } from 'n8n-workflow';
import type { SearchedOrder } from '../../../contract/optimoroute/search';
import { orderNumber } from './orderNumber';

/** The fields of an order that most workflows need, flat. */
export function simplifyOrder({ id, data, scheduleInformation: schedule }: SearchedOrder): IDataObject {
	return {
		id,
		...(data && {
			orderNo: orderNumber(data.orderNo),
			date: data.date,
			type: data.type,
			name: data.location?.locationName,
			address: data.location?.address,
			latitude: data.location?.latitude,
			longitude: data.location?.longitude,
		}),
		...(schedule !== undefined && {
			driver: schedule?.driverName ?? '',
			plannedArrival: schedule?.arrivalTimeDt?.replace(' ', 'T') ?? '',
		}),
	};
}
