import type { Place } from '../geo/place.mts';
import type { Store, StoreLayout, Unit } from '../store/store.mts';
import type { Attachment } from './attachment.mts';
import type { Company } from './company.mts';
import type { Completion } from './completion.mts';
import type { Dispatch } from './dispatch.mts';
import type { DriverDay } from './driver-day.mts';
import { type DriverTrack, utcDay } from './driver-track.mts';
import type { Driver } from './driver.mts';
import type { IdempotentAnswer } from './idempotent-answer.mts';
import type { ApiToken } from './api-token.mts';
import type { Assignment } from './assignment.mts';
import type { Branch } from './branch.mts';
import type { Depot } from './depot.mts';
import type { HistoryChange } from './history-change.mts';
import type { Device, Invite, MobileUser } from './mobile-user.mts';
import type { Activity } from './activity.mts';
import type { AccessToken } from './access-token.mts';
import type { Job } from './job.mts';
import type { Location } from './location.mts';
import type { Order } from './order.mts';
import type { Planning } from './planning.mts';
import type { Route } from './route.mts';
import type { RoadEvent } from './road-event.mts';
import type { Vehicle } from './vehicle.mts';

/** Every kind of record the server keeps. */
export interface Records {
	companies: Company;
	locations: Location;
	vehicles: Vehicle;
	drivers: Driver;
	orders: Order;
	routes: Route;
	plannings: Planning;
	driverDays: DriverDay;
	driverTracks: DriverTrack;
	roadEvents: RoadEvent;
	completions: Completion;
	attachments: Attachment;
	dispatches: Dispatch;
	jobs: Job;
	accessTokens: AccessToken;
	idempotentAnswers: IdempotentAnswer;
	branches: Branch;
	depots: Depot;
	assignments: Assignment;
	mobileUsers: MobileUser;
	invites: Invite;
	devices: Device;
	apiTokens: ApiToken;
	historyChanges: HistoryChange;
	activities: Activity;
}

/** Key of an index that finds something within one company. */
export function within(companyId: string, value: string | number): string {
	return `${companyId} ${value}`;
}

/** So many orders in the sequence they were created in are found together, within a date. */
const ordersInBlock = 1000;

/** The block of an order by its sequence. */
export const blockOf = (sequence: number): number => Math.floor(sequence / ordersInBlock);

/** Key of a company's orders in a block. */
export const companyBlock = (companyId: string, block: number): string => within(companyId, block);

/** Key of the orders of a date in a block. */
export const dateBlock = (companyId: string, date: string, block: number): string =>
	within(companyId, `${date} ${block}`);

/** Key of a place, equal for equal coordinates. */
export const placeKey = ({ lat, lng }: Place): string => `${lat} ${lng}`;

const ifAny = (companyId: string, value: string): string | undefined =>
	value === '' ? undefined : within(companyId, value);

export const layout = {
	companies: {
		byOptimoRouteKey: (company) => company.optimoRouteKeyHash,
		byClientId: (company) => company.routeMateClient?.id,
	},
	locations: {
		byNumber: (location) => ifAny(location.companyId, location.number),
		byAddress: (location) => ifAny(location.companyId, location.address),
		byPlace: ({ companyId, place }) => (place === null ? undefined : within(companyId, placeKey(place))),
	},
	vehicles: {
		byCompany: (vehicle) => vehicle.companyId,
		byExternalId: (vehicle) => ifAny(vehicle.companyId, vehicle.externalId),
		byPlate: (vehicle) => ifAny(vehicle.companyId, vehicle.plateNumber),
	},
	drivers: {
		byCompany: (driver) => driver.companyId,
		byExternalId: (driver) => ifAny(driver.companyId, driver.externalId),
		bySerial: (driver) => ifAny(driver.companyId, driver.serial),
		byEmail: (driver) => ifAny(driver.companyId, driver.email.toLowerCase()),
	},
	orders: {
		byCompany: (order) => order.companyId,
		/** A page of a long list begins in the midst of all orders. */
		byBlock: (order) => companyBlock(order.companyId, blockOf(order.sequence)),
		byNumber: (order) => ifAny(order.companyId, order.number),
		byDate: (order) => within(order.companyId, order.date),
		/** A page of a long search begins in the midst of its orders. */
		byDateBlock: (order) => dateBlock(order.companyId, order.date, blockOf(order.sequence)),
		byLocation: (order) => order.locationId,
	},
	routes: {
		byCompany: (route) => route.companyId,
		byExternalId: (route) => ifAny(route.companyId, route.externalId),
		byDate: (route) => within(route.companyId, route.date),
	},
	plannings: {
		byNumber: (planning) => within(planning.companyId, planning.number),
		openByCompany: (planning) => (planning.status === 'open' ? planning.companyId : undefined),
	},
	driverDays: { byDriver: (day) => day.driverId },
	driverTracks: {
		byDriver: (track) => track.driverId,
		byDriverAndDay: (track) => within(track.driverId, track.day),
	},
	roadEvents: {
		byOrder: (event) => event.orderId ?? undefined,
		byDriverAndDay: ({ driverId, at }) => (driverId === null ? undefined : within(driverId, utcDay(at))),
	},
	completions: { byTrackingNumber: (completion) => completion.trackingNumber ?? undefined },
	attachments: { byOrder: (attachment) => attachment.orderId },
	dispatches: { byCompany: (dispatch) => dispatch.companyId },
	jobs: {
		byCompany: (job) => job.companyId,
		byExternalId: (job) => within(job.companyId, job.externalId),
	},
	accessTokens: { byHash: (token) => token.hash, byCompany: (token) => token.companyId },
	idempotentAnswers: {},
	branches: {
		byCompany: (branch) => branch.companyId,
		byExternalId: (branch) => ifAny(branch.companyId, branch.externalId),
	},
	depots: {
		byCompany: (depot) => depot.companyId,
		byExternalId: (depot) => ifAny(depot.companyId, depot.externalId),
	},
	assignments: {
		byCompany: (assignment) => assignment.companyId,
		byExternalId: (assignment) => ifAny(assignment.companyId, assignment.externalId),
		byDriver: (assignment) => assignment.driverId,
		byVehicle: (assignment) => assignment.vehicleId,
	},
	mobileUsers: {
		byCompany: (user) => user.companyId,
		byExternalId: (user) => ifAny(user.companyId, user.externalId),
		byDriver: (user) => user.driverId,
	},
	invites: { byDriver: (invite) => invite.driverId, byCode: (invite) => invite.codeHash },
	devices: { byDriver: (device) => device.driverId },
	apiTokens: { byCompany: (token) => token.companyId, byHash: (token) => token.hash },
	historyChanges: { byOrder: (change) => change.orderId },
	activities: {},
} satisfies StoreLayout<Records>;

export type Layout = typeof layout;
export type DomainStore = Store<Records, Layout>;
export type RecordUnit = Unit<Records>;
