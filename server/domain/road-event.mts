import type { DevicePosition } from './driver-track.mts';

export type RoadEventType =
	| 'on_duty'
	| 'off_duty'
	| 'start_service'
	| 'success'
	| 'failed'
	| 'rejected'
	| 'start_route'
	| 'end_route'
	| 'start_time_changed';

/** Something that happened on the road. It stays as it was told, whatever becomes of the order or the driver. */
export interface RoadEvent {
	/** See `roadEventId`. */
	readonly id: string;
	readonly companyId: string;
	/** From 1 without a gap, in the order they arrived. */
	readonly number: number;
	readonly type: RoadEventType;
	/** Seconds since 1970, UTC: when it happened. */
	readonly at: number;
	readonly driverId: string | null;
	readonly orderId: string | null;
	/** Of the order, when it happened. */
	readonly orderNumber: string;
	/** Seconds since 1970, UTC; only with `start_time_changed`. */
	readonly plannedStartAt: number | null;
	readonly position: DevicePosition | null;
	/** From the order's place to the position. */
	readonly metersToOrder: number | null;
}

/** The events of a company are found by their numbers. */
export const roadEventId = (companyId: string, number: number): string => `${companyId} ${number}`;
