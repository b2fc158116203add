import type { Answer } from './answer';
import type { Position } from './driver';

/** What drivers' devices report. */
export const eventTypes = {
	on_duty: 'the driver went on duty',
	off_duty: 'the driver went off duty',
	start_service: 'the driver started the service of an order',
	success: 'an order was completed',
	failed: 'the driver failed to complete an order',
	rejected: 'the driver rejected an order',
	start_route: 'the driver started the route',
	end_route: 'the driver ended the route',
	start_time_changed: 'the driver changed the planned start of the route',
} as const;

export type EventType = keyof typeof eventTypes;

/** The same moment in three notations. */
export interface Time {
	/** Seconds since 1970, UTC. */
	unixTimestamp: number;
	/** YYYY-MM-DDTHH:MM:SS, UTC. */
	utcTime: string;
	/** YYYY-MM-DDTHH:MM:SS, wall time of the account. */
	localTime: string;
}

/** A position at an order. */
export interface ServicePosition extends Position {
	/** Metres from the order's place; left out where that is not known. */
	distanceToLocation?: number;
}

export interface MobileEvent extends Time {
	event: EventType;
	/** With events of a driver. */
	driverName?: string;
	/** Left out if empty. */
	driverSerial?: string;
	driverExternalId?: string;
	/** With events of an order. */
	orderNo?: string;
	orderId?: string;
	/** Only with `start_time_changed`. */
	plannedStartTime?: Time;
	/** With events of an order, where the device knew its place. */
	position?: ServicePosition;
}

export interface EventsRequest {
	/** The `tag` of the answer before; empty or left out: from the first event on. */
	after_tag?: string;
}

export interface EventsAnswer extends Answer {
	/** In the order they arrived, at most 500; that is not the order they happened in. */
	events: MobileEvent[];
	/** Opaque; stays the same while nothing new arrives. */
	tag: string;
	/** How many more wait after these. */
	remainingEvents: number;
}

/** At most this many events come with one answer. */
export const maxEventsPerPage = 500;
