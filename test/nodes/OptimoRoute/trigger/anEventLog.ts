import type { MobileEvent } from '../../../../contract/optimoroute/event';
import type { Client } from '../../../../nodes/OptimoRoute/shared/client';
import { Trouble } from '../../../../nodes/shared/trouble';
import { aClient } from '../aClient';

let made = 0;

/** An event of an order of its own, unless one is given. */
export function anEvent(fields: Partial<MobileEvent> = {}): MobileEvent {
	made += 1;
	const unixTimestamp = fields.unixTimestamp ?? 1_800_000_000 + made;
	const utcTime = new Date(unixTimestamp * 1000).toISOString().slice(0, 19);
	return {
		event: 'success',
		unixTimestamp,
		utcTime,
		localTime: utcTime,
		driverName: 'Ann Driver',
		driverSerial: '001',
		orderNo: `N${made}`,
		orderId: `id-${made}`,
		...fields,
	};
}

export interface EventLog {
	client: Client;
	/** What has arrived so far. */
	events: MobileEvent[];
	/** How many requests are answered before one fails; undefined: all are. */
	failsAfter: number | undefined;
	/** Starts a new log with these events; tags of the old one are refused. */
	restart: (events: MobileEvent[]) => void;
}

/** The events of a service that gives `pageSize` of them at a time. */
export function anEventLog(pageSize: number): EventLog {
	let generation = 1;
	const log: EventLog = {
		client: aClient((_name, request) => {
			if (log.failsAfter !== undefined && log.failsAfter-- === 0) throw new Trouble('Gone', 'Wait');
			const tag = String(Object(request).after_tag ?? `${generation}:0`);
			const [tagGeneration, after] = tag.split(':').map(Number);
			if (tagGeneration !== generation) return { success: false, code: 'ERR_INVALID_PARAM_FORMAT' };
			const end = Math.min(after + pageSize, log.events.length);
			return {
				success: true,
				events: log.events.slice(after, end),
				tag: `${generation}:${end}`,
				remainingEvents: log.events.length - end,
			};
		}),
		events: [],
		failsAfter: undefined,
		restart: (events) => {
			generation += 1;
			log.events = events;
		},
	};
	return log;
}
