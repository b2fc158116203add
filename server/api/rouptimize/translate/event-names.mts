import type { EventType, ResourceType } from '../../../../contract/rouptimize/events.ts';
import type { CompanyEventType, ToldKind } from '../../../domain/company-event.mts';

/** The vendor's name of each event. */
export const eventNames = {
	'order.created': 'mission.created',
	'order.updated': 'mission.updated',
	'order.deleted': 'mission.deleted',
	'order.status_changed': 'mission.status_changed',
	'route.created': 'route.created',
	'route.optimized': 'route.optimized',
	'route.assigned': 'route.assigned',
	'route.reordered': 'route.reordered',
	'route.deleted': 'route.deleted',
	'route.completed': 'route.completed',
	'driver.created': 'driver.created',
	'driver.updated': 'driver.updated',
	'driver.deleted': 'driver.deleted',
	'vehicle.created': 'vehicle.created',
	'vehicle.updated': 'vehicle.updated',
	'vehicle.deleted': 'vehicle.deleted',
	'assignment.created': 'vehicle_driver_assignment.created',
	'assignment.updated': 'vehicle_driver_assignment.updated',
	'assignment.deleted': 'vehicle_driver_assignment.deleted',
} as const satisfies Record<CompanyEventType, EventType>;

const domainNames: ReadonlyMap<string, CompanyEventType> = new Map(
	Object.entries(eventNames).map(([own, name]) => [name, own as CompanyEventType]),
);

/** What is written for an event of the vendor's, or for all of them. */
export function readEventName(name: EventType | '*'): CompanyEventType | '*' {
	const own = domainNames.get(name);
	if (own === undefined && name !== '*') throw new TypeError(`${name} is no event`);
	return own ?? '*';
}

export const writeEventName = (type: CompanyEventType | '*'): EventType | '*' =>
	type === '*' ? '*' : eventNames[type];

/** What the vendor calls a kind of records, and where it answers them. */
export const resources = {
	orders: { type: 'mission', path: '/api/v1/missions' },
	routes: { type: 'route', path: '/api/v1/routes' },
	drivers: { type: 'driver', path: '/api/v1/drivers' },
	vehicles: { type: 'vehicle', path: '/api/v1/vehicles' },
	assignments: { type: 'vehicle_driver_assignment', path: '/api/v1/vehicle-driver-assignments' },
} as const satisfies Record<ToldKind, { type: ResourceType; path: string }>;
