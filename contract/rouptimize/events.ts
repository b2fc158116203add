/** Every event that webhooks tell of. */
export const eventTypes = {
	'mission.created': 'a mission was created',
	'mission.updated': 'what a mission says was changed',
	'mission.deleted': 'a mission was deleted',
	'mission.status_changed': 'the status of a mission changed',
	'route.created': 'a route was created',
	'route.optimized': 'the stops of a route were planned',
	'route.assigned': 'a route got another driver or vehicle',
	'route.reordered': 'the stops of a route were put into another order by hand',
	'route.deleted': 'a route was deleted',
	'route.completed': 'every stop of a route is over',
	'driver.created': 'a driver was created',
	'driver.updated': 'what is known of a driver was changed',
	'driver.deleted': 'a driver was deleted',
	'vehicle.created': 'a vehicle was created',
	'vehicle.updated': 'what is known of a vehicle was changed',
	'vehicle.deleted': 'a vehicle was deleted',
	'vehicle_driver_assignment.created': 'a driver got a vehicle for some days',
	'vehicle_driver_assignment.updated': 'such an assignment was changed',
	'vehicle_driver_assignment.deleted': 'such an assignment was deleted',
} as const;

export type EventType = keyof typeof eventTypes;

export const resourceTypes = ['mission', 'route', 'driver', 'vehicle', 'vehicle_driver_assignment'] as const;
export type ResourceType = (typeof resourceTypes)[number];

/** The body of a webhook. */
export interface WebhookEvent {
	/** Equal whenever the same event is sent again. */
	eventId: string;
	eventType: EventType;
	/** When it happened; ISO 8601, UTC. */
	timestamp: string;
	companyId: string;
	resourceType: ResourceType;
	resourceId: string;
	/** Grows with every event of the company. */
	sequence: number;
	/** The record as it was then, as the API answers it; of a deleted one what it was before. */
	data: Record<string, unknown>;
}
