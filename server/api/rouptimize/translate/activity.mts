import type { RecentActivity } from '../../../../contract/rouptimize/report.ts';
import type { PastEvent } from '../../../domain/activity.mts';
import type { CompanyEventType } from '../../../domain/company-event.mts';
import { eventNames, resources } from './event-names.mts';

/** What happened, after the name of what it happened to. */
const texts = {
	'order.created': 'was created',
	'order.updated': 'was changed',
	'order.deleted': 'was deleted',
	'order.status_changed': 'has another status',
	'route.created': 'was created',
	'route.optimized': 'was planned',
	'route.assigned': 'got another driver or vehicle',
	'route.reordered': 'has its stops in another order',
	'route.deleted': 'was deleted',
	'route.completed': 'is completed',
	'driver.created': 'was created',
	'driver.updated': 'was changed',
	'driver.deleted': 'was deleted',
	'vehicle.created': 'was created',
	'vehicle.updated': 'was changed',
	'vehicle.deleted': 'was deleted',
	'assignment.created': 'was created',
	'assignment.updated': 'was changed',
	'assignment.deleted': 'was deleted',
} as const satisfies Record<CompanyEventType, string>;

const nouns = {
	orders: 'Mission',
	routes: 'Route',
	drivers: 'Driver',
	vehicles: 'Vehicle',
	assignments: 'Assignment of',
} as const satisfies Record<PastEvent['kind'], string>;

export function writeActivity({
	at,
	actor,
	type,
	kind,
	recordId,
	name,
}: PastEvent): RecentActivity['data'][number] {
	return {
		at,
		actor,
		type: eventNames[type],
		resourceType: resources[kind].type,
		resourceId: recordId,
		text: `${nouns[kind]} ${name === '' ? recordId : name} ${texts[type]}.`,
	};
}
