import type { OperationName } from '../../../contract/optimoroute/operations.ts';

export const tags = {
	Orders: 'What is to be delivered, picked up or done, and where.',
	Routes: 'Where orders stand on the routes of drivers.',
	Planning: 'Has routes planned.',
	Drivers: 'What drivers can do on a day, and where they are.',
	'On the road': 'What drivers report, and what became of orders.',
} as const;

/** What each call is for: heading, a short name, and what else has to be known. */
export const callTexts = {
	createOrder: [
		'Orders',
		'Save one order',
		'The `operation` says whether it is created, changed, or either. Addresses without coordinates are looked up.',
	],
	createOrUpdateOrders: [
		'Orders',
		'Save up to 500 orders',
		'Rows that are wrong fail alone. Addresses are not looked up: send coordinates, or a `locationNo` that exists.',
	],
	getOrders: ['Orders', 'Read orders', 'By number or id, up to 500.'],
	getOrdersByQuery: ['Orders', 'Read orders, as a GET', 'The parameter `orderNo` may be repeated.'],
	deleteOrder: ['Orders', 'Delete one order', ''],
	deleteOrders: ['Orders', 'Delete up to 500 orders', 'Rows that are wrong fail alone.'],
	deleteAllOrders: [
		'Orders',
		'Delete all orders',
		'Those of a date with their routes; without a date, all there are.',
	],
	searchOrders: [
		'Orders',
		'Search for orders',
		'By date, status, number or id, in pages of 500: send `after_tag` of a page to get the next one.',
	],
	getSchedulingInfo: [
		'Routes',
		'Read where an order stands',
		'Its driver, its stop and its times; or why it has none.',
	],
	getRoutes: ['Routes', 'Read the routes of a day', ''],
	sendRoutes: [
		'Routes',
		'Send routes to the drivers',
		"Makes the routes of a day the live plan. Not in the vendor's public reference.",
	],
	getDispatchStatus: [
		'Routes',
		'Read whether routes were sent',
		"Compares the plan with what the drivers have. Not in the vendor's public reference.",
	],
	startPlanning: [
		'Planning',
		'Start a planning',
		'It runs in the background: ask for its status until that is F, C or E.',
	],
	stopPlanning: ['Planning', 'Stop a planning', 'The best plan so far is kept.'],
	getPlanningStatus: ['Planning', 'Read how far a planning is', ''],
	updateDriverParameters: [
		'Drivers',
		'Change one driver for a day',
		'A start or end place counts for later days, too.',
	],
	updateDriversParameters: [
		'Drivers',
		'Change up to 500 drivers for a day each',
		'All of it counts for the date only. Rows that are wrong fail alone.',
	],
	updateDriversPositions: ['Drivers', 'Tell where drivers are', 'Up to 100 positions of each driver.'],
	getEvents: [
		'On the road',
		'Read what drivers have reported',
		'In the order it arrived. Send the `tag` of an answer as `after_tag` to read on.',
	],
	getCompletionDetails: [
		'On the road',
		'Read what became of orders',
		'Times, places and proof of delivery. Links to files work for seven days.',
	],
	getCompletionDetailsByQuery: [
		'On the road',
		'Read what became of orders, as a GET',
		'The parameter `orderNo` may be repeated.',
	],
	updateCompletionDetails: ['On the road', 'Tell what became of orders', 'Rows that are wrong fail alone.'],
} as const satisfies Record<OperationName, readonly [tag: keyof typeof tags, summary: string, more: string]>;

/** What fields mean wherever they stand. */
export const fieldTexts = {
	success: 'whether it was done',
	code: 'what went wrong, or could be better',
	message: 'the same as a sentence',
	id: 'id given by the service, 32 hexadecimal digits',
	orderNo: "the shipper's own number",
	relatedOrderNo: 'number of the linked pickup or delivery',
	relatedId: 'id of the linked pickup or delivery',
	date: 'YYYY-MM-DD',
	type: 'D delivery, P pickup, T task',
	priority: 'L low, M medium, H high, C critical',
	load1: 'units of load; what they are is up to the account',
	load2: 'units of load; what they are is up to the account',
	load3: 'units of load; what they are is up to the account',
	load4: 'units of load; what they are is up to the account',
	latitude: 'degrees, north is positive',
	longitude: 'degrees, east is positive',
	checkInTime: 'whole minutes before the first order at the place is served',
	twFrom: 'the service begins no earlier; HH:MM, wall time of the account',
	twTo: 'the service has ended by then; HH:MM, wall time of the account',
	from: 'the first day, or the earliest time',
	to: 'the last day, or the latest time',
	planningId: 'number of a planning',
	percentageComplete: 'per cent of the planning',
	scheduledAt: 'planned begin of the service; HH:MM, wall time of the account',
	scheduledAtDt: 'planned begin of the service; YYYY-MM-DD HH:MM:SS, wall time of the account',
	arrivalTimeDt: 'planned arrival; YYYY-MM-DD HH:MM:SS, wall time of the account',
	travelTime: 'seconds from the stop before',
	unixTimestamp: 'seconds since 1970, UTC',
	utcTime: 'YYYY-MM-DDTHH:MM:SS, UTC',
	localTime: 'YYYY-MM-DDTHH:MM:SS, wall time of the account',
	timestamp: 'seconds since 1970, UTC',
	accuracy: 'radius of uncertainty in metres',
	speed: 'metres a second',
	heading: 'degrees, 0 north, 90 east',
	workTimeFrom: 'HH:MM, wall time of the account',
	workTimeTo: 'HH:MM, wall time of the account',
	url: 'where the file can be had; works for seven days',
	after_tag: 'from the answer before',
} as const;
