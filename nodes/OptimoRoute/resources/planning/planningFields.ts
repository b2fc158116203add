import type { INodeProperties } from 'n8n-workflow';
import { dryRunOption } from '../../shared/preview';

/** What to plan and how; for Start and for Plan and Wait. */
export const planningPeriod: INodeProperties[] = [
	{
		displayName: 'Period',
		name: 'period',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Date Range', value: 'range', description: 'Several days at once (weekly planning)' },
			{ name: 'One Date', value: 'date' },
		],
		default: 'date',
		description: 'Which days to plan',
	},
	{
		displayName: 'Date',
		name: 'date',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		required: true,
		default: '',
		description: 'Day to plan. The day as written counts, whatever the time zone.',
		displayOptions: { show: { period: ['date'] } },
	},
	{
		displayName: 'From',
		name: 'from',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		required: true,
		default: '',
		description: 'First day to plan',
		displayOptions: { show: { period: ['range'] } },
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		required: true,
		default: '',
		description: 'Last day to plan, included',
		displayOptions: { show: { period: ['range'] } },
	},
];

/** The settings of a planning, as options of a collection. */
export const planningOptions: INodeProperties[] = [
	{
		displayName: 'Balance By',
		name: 'balanceBy',
		type: 'options',
		options: [
			{ name: 'Number of Orders', value: 'NUM' },
			{ name: 'Working Time', value: 'WT' },
		],
		default: 'WT',
		description: "What to share out evenly among the drivers; ignored if 'Balancing' is Off",
	},
	{
		displayName: 'Balancing',
		name: 'balancing',
		type: 'options',
		options: [
			{ name: 'Off', value: 'OFF', description: 'Best routes; some drivers may stay at home' },
			{ name: 'On', value: 'ON', description: 'Even routes; some drivers may stay at home' },
			{ name: 'On, Use All Drivers', value: 'ON_FORCE', description: 'Even routes for all drivers' },
		],
		default: 'OFF',
		description: 'Whether drivers should get routes of about the same size',
	},
	{
		displayName: 'Balancing Factor',
		name: 'balancingFactor',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
		default: 0.3,
		description:
			"How much even routes count against short ones, 0 to 1; ignored unless 'Balancing' is On, Use All Drivers",
	},
	{
		displayName: 'Clustering',
		name: 'clustering',
		type: 'boolean',
		default: false,
		description: 'Whether routes of different drivers should overlap as little as possible',
	},
	{
		displayName: 'Depot Trips',
		name: 'depotTrips',
		type: 'boolean',
		default: false,
		description: 'Whether drivers may return to the depot to reload and go out again',
	},
	{
		displayName: 'Depot Visit Duration',
		name: 'depotVisitDuration',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: "Minutes that reloading at the depot takes; ignored unless 'Depot Trips' is on",
	},
	{
		displayName: 'Driver External IDs',
		name: 'driverExternalIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. DRV001, DRV002',
		description: 'Drivers to plan for, separated by commas; none means all drivers of the day',
	},
	{
		displayName: 'Driver Serials',
		name: 'driverSerials',
		type: 'string',
		default: '',
		placeholder: 'e.g. 001, 002',
		description: 'Drivers to plan for, separated by commas; none means all drivers of the day',
	},
	{ ...dryRunOption, description: 'Whether to tell only what would be planned, without planning it' },
	{
		displayName: 'Include Scheduled Orders',
		name: 'includeScheduledOrders',
		type: 'boolean',
		default: true,
		description:
			'Whether orders that are not chosen but on a route of a chosen driver are planned too; otherwise they lose their place',
	},
	{
		displayName: 'Lock',
		name: 'lockType',
		type: 'options',
		options: [
			{ name: 'Keep Drivers of Planned Orders', value: 'RESOURCES' },
			{ name: 'Keep Planned Routes', value: 'ROUTES' },
			{ name: 'Nothing', value: 'NONE' },
		],
		default: 'NONE',
		description: "What of the current routes must stay; ignored unless 'Start With' is Current Routes",
	},
	{
		displayName: 'Mid-Route Depot Visits',
		name: 'midRouteDepotVisits',
		type: 'boolean',
		default: false,
		description:
			'Whether a route may pass the depot between two stops; not in the public reference of OptimoRoute',
	},
	{
		displayName: 'Orders',
		name: 'orders',
		type: 'string',
		default: '',
		placeholder: 'e.g. ORD001, ORD002',
		description:
			'Numbers or IDs of the orders to plan, separated by commas; none means all orders of the day',
	},
	{
		displayName: 'Start With',
		name: 'startWith',
		type: 'options',
		options: [
			{ name: 'Current Routes', value: 'CURRENT' },
			{ name: 'Empty Routes', value: 'EMPTY' },
		],
		default: 'EMPTY',
		description: 'Whether to plan from scratch or from the routes there are',
	},
];
