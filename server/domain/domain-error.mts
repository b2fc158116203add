import type { DriverName } from './driver.mts';
import type { OrderName } from './order.mts';

/** What can be wrong with orders, routes, plannings and drivers, with the words that tell what to do. */
const commonRefusals = {
	ORDER_NOT_FOUND: 'The order with the matching orderNo or id was not found.',
	ORDER_AMBIGUOUS: 'There are several orders with this number: name one by its id.',
	ORDER_EXISTS: 'An order with this number already exists: update it, or accept duplicate numbers.',
	ORDER_INCOMPLETE: 'A new order needs more than was sent.',
	ORDER_ID_NOT_ALLOWED: 'A new order gets its id from the service: leave the id out, or update.',
	ORDER_IN_PLANNING: 'A planning is running for this order: wait for it to finish, or stop it.',
	DATE_IN_PLANNING: 'A planning is running for this date: wait for it to finish, or stop it.',
	TIME_WINDOW_EMPTY: 'A time window or range of dates ends before it begins.',
	RELATED_ORDER_NOT_FOUND: 'The related order does not exist: create it first.',
	RELATED_ORDER_AMBIGUOUS: 'Several orders have the number of the related order.',
	RELATED_ORDER_NOT_LINKABLE: 'Only one pickup and one delivery can be linked.',
	ASSIGNED_DRIVER_NOT_FOUND: 'The driver named in assignedTo does not exist.',
	ASSIGNED_DRIVER_AMBIGUOUS: 'Several drivers match assignedTo.',
	LOCATION_INCOMPLETE: 'The location needs coordinates and a name, number or address.',
	LOCATION_NOT_FOUND: 'The location with the given number does not exist.',
	LOCATION_AMBIGUOUS: 'Several locations have this number.',
	ADDRESS_NOT_FOUND: 'The address was not found: correct it, or send coordinates.',
	ADDRESS_AMBIGUOUS: 'The address matches several places: make it more exact, or accept the best match.',
	ADDRESS_PARTIAL: 'The address matches only in part: correct it, or accept partial matches.',
	SKILL_NOT_FOUND: 'The skill does not exist.',
	SKILL_AMBIGUOUS: 'Several skills have this code.',
	FEATURE_NOT_FOUND: 'The vehicle feature does not exist.',
	FEATURE_AMBIGUOUS: 'Several vehicle features have this code.',
	TRIAL_ENDED: 'The free trial of this account has ended.',
	NOTHING_TO_PLAN: 'There are no orders to plan on this date.',
	NO_DRIVERS: 'No driver is available on this date.',
	TOO_MANY_DRIVERS: 'More drivers than the plan of this account allows.',
	TOO_MANY_ORDERS: 'More orders than the plan of this account allows.',
	PLANNED_DATE_IN_PLANNING: 'A planning is already running for this date: wait for it, or stop it.',
	PLANNED_ORDER_NOT_FOUND: 'Orders that were to be planned do not exist on this date.',
	PLANNED_ORDER_AMBIGUOUS: 'Several orders of this date have the same number: name them by id.',
	PLANNED_ORDER_IN_PLANNING: 'A planning is already running for one of these orders.',
	PLANNED_LOCATION_INVALID: 'Orders that were to be planned have no valid location.',
	PLANNED_DRIVER_NOT_FOUND: 'Drivers that were to be used do not exist.',
	PLANNED_DRIVER_AMBIGUOUS: 'Several drivers have the same id.',
	PLANNING_NOT_FOUND: 'There is no planning with this id.',
	PLANNING_STARTS_NO_MORE: 'The server is closing: no planning is started now.',
	PLANNING_STOPS_NO_MORE: 'The server is closing: the planning goes on after the next start.',
	PLANNING_NOT_RUNNING: 'The planning has already ended.',
	WEEKLY_PLANNING_NOT_BOOKED: 'The plan of this account does not include planning several days at once.',
	DATE_RANGE_TOO_LONG: 'The range of dates is too long.',
	DATE_RANGE_REVERSED: 'The range of dates ends before it begins.',
	DRIVER_NOT_FOUND: 'No driver has this external id or serial number.',
	DRIVER_AMBIGUOUS: 'Several drivers have this external id or serial number.',
	DRIVER_PLACE_INCOMPLETE: 'A custom location needs latitude and longitude.',
	DRIVER_REPEATED: 'The driver has several rows in this call: send one with all positions.',
	VEHICLE_NOT_FOUND: 'No vehicle has this external id or registration.',
	VEHICLE_AMBIGUOUS: 'Several vehicles have this external id or registration.',
	ORDER_NOT_ON_ROUTE: 'The order is on no route, so it can not be scheduled: plan it first.',
	ORDER_NOT_DISPATCHED:
		'The order is not part of a plan that was sent to the drivers: send the routes first.',
	COMPLETION_REVERSED: 'The service would end before it starts.',
	EVENT_MARK_UNKNOWN: 'This after_tag is not from an answer to this account: start again without it.',
	EVENT_WITHOUT_ORDER: 'An event of this kind needs an order.',
	EVENT_WITH_ORDER: 'An event of this kind is about the route, and has no order.',
	EVENT_WITH_FORM: 'Only an event of an order has a form.',
	EVENT_WITHOUT_START: 'The new planned start is missing.',
	FILE_TYPE_UNKNOWN: 'Only PNG, JPEG and WebP images and PDF files are taken.',
	FILE_TOO_LARGE: 'A file may have at most 10 MB.',
	SEARCH_RANGE_INVALID: 'The dates to search span from 1 to 35 days.',
	PAGE_MARK_UNKNOWN: 'This after_tag does not belong to this search: start again without it.',
	CUSTOM_FIELD_UNKNOWN: 'This account has no custom field with this key.',
	CUSTOM_FIELD_INVALID: 'The value does not fit the custom field.',
	ORDER_DISPATCHED:
		'The order is on a route that was sent to its driver or is under way: set forceDelete to delete it.',
	NOTHING_TO_SEND: 'There are no routes on this date, or none has changed since they were sent.',
} as const;

const jobRefusals = {
	JOB_NOT_FOUND: 'There is no job with this id.',
	JOB_EXISTS: 'There is a job with this id and other content: choose another id for the new one.',
	JOB_BUSY: 'The route of this driver and day is changing all the time: send the same job again later.',
	JOB_PAGE_UNKNOWN: 'This cursor does not belong to this list: start again without it.',
} as const;

/** Of records that have an id and perhaps one of the shipper's own. */
const recordRefusals = {
	RECORD_NOT_FOUND: 'There is nothing with this id.',
	EXTERNAL_ID_TAKEN: 'Another record of this kind has this externalId.',
	RECORD_IN_USE: 'The record is in use: take it out of what uses it first.',
	REFERENCE_NOT_FOUND: 'A record that is named does not exist.',
	REFERENCES_DISAGREE: 'What is named does not fit together.',
	STATE_DOES_NOT_ALLOW: 'The record is in a state that does not allow this.',
	ASSIGNMENT_OVERLAP: 'The driver or the vehicle is assigned on some of these days already.',
	INVITE_ACTIVE: 'The driver has an invitation that is still open.',
	INVITE_UNKNOWN: 'There is no open invitation with this code: ask for a new one.',
	DEVICE_UNKNOWN: 'There is no device with this id, or it belongs to another driver.',
	DEVICE_DISABLED: 'The mobile user of this device is disabled.',
	CREDITS_INSUFFICIENT: 'The company has fewer credits than missions would be scheduled.',
	RESULT_TOO_LARGE: 'More records fit than one answer holds: narrow the filters.',
	PLAN_OUTDATED: 'What the plan rests on is changing all the time: send the same request again later.',
	CURSOR_UNKNOWN: 'This cursor does not belong to this list: start again without it.',
} as const;

/** Every refusal of the domain. */
export const refusals = { ...commonRefusals, ...jobRefusals, ...recordRefusals } as const;

export type CommonRefusal = keyof typeof commonRefusals;
export type JobRefusal = keyof typeof jobRefusals;
export type RecordRefusal = keyof typeof recordRefusals;
export type Refusal = keyof typeof refusals;

/** Facts a caller can act on. */
export interface RefusalDetails {
	/** Name of the field that is wrong, in the words of the API that knows records by their fields. */
	readonly field?: string;
	/** What was wrong, for the message. */
	readonly subject?: string;
	/** The location number that was wrong. */
	readonly locationNumber?: string;
	/** Number of the planning that stands in the way. */
	readonly planning?: number;
	/** Orders that were missing or wrong, as the caller named them. */
	readonly missing?: readonly OrderName[];
	/** Drivers that were missing, as the caller named them. */
	readonly missingDrivers?: readonly DriverName[];
}

/** The domain does not allow what was asked; nothing was changed. */
export class DomainError extends Error {
	override readonly name = 'DomainError';
	readonly refusal: Refusal;
	readonly details: RefusalDetails;

	constructor(refusal: Refusal, details: RefusalDetails = {}) {
		const subject = details.subject ?? details.locationNumber ?? '';
		const given = subject === '' ? '' : ` Given: ${subject}.`;
		super(refusals[refusal] + given);
		this.refusal = refusal;
		this.details = details;
	}
}
