import type { INodeProperties } from 'n8n-workflow';

/** Describes itself in the collection it belongs to. */
export const eventsOption: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	options: [
		{ name: 'All Events', value: '*', description: 'Also those that Rouptimize adds later' },
		{ name: 'Driver Created', value: 'driver.created' },
		{ name: 'Driver Deleted', value: 'driver.deleted' },
		{ name: 'Driver Updated', value: 'driver.updated' },
		{ name: 'Mission Created', value: 'mission.created' },
		{ name: 'Mission Deleted', value: 'mission.deleted' },
		{
			name: 'Mission Status Changed',
			value: 'mission.status_changed',
			description: 'It was planned, begun, delivered, failed or cancelled',
		},
		{
			name: 'Mission Updated',
			value: 'mission.updated',
			description: 'What it says was changed',
		},
		{
			name: 'Route Assigned',
			value: 'route.assigned',
			description: 'It got another driver or vehicle',
		},
		{ name: 'Route Completed', value: 'route.completed', description: 'Every stop is over' },
		{ name: 'Route Created', value: 'route.created' },
		{ name: 'Route Deleted', value: 'route.deleted' },
		{ name: 'Route Optimized', value: 'route.optimized', description: 'Its stops were planned' },
		{
			name: 'Route Reordered',
			value: 'route.reordered',
			description: 'Its stops were put into another order by hand',
		},
		{ name: 'Vehicle Created', value: 'vehicle.created' },
		{ name: 'Vehicle Deleted', value: 'vehicle.deleted' },
		{ name: 'Vehicle Updated', value: 'vehicle.updated' },
		{
			name: 'Vehicle-Driver Assignment Created',
			value: 'vehicle_driver_assignment.created',
		},
		{
			name: 'Vehicle-Driver Assignment Deleted',
			value: 'vehicle_driver_assignment.deleted',
		},
		{
			name: 'Vehicle-Driver Assignment Updated',
			value: 'vehicle_driver_assignment.updated',
		},
	],
	default: [],
	description: 'What Rouptimize tells of',
};

export const eventsField: INodeProperties = { ...eventsOption, required: true };
