import type { Store, StoreLayout, Unit } from '../store/store.mts';
import type { Company } from './company.mts';
import type { Driver } from './driver.mts';
import type { Location } from './location.mts';
import type { Order } from './order.mts';
import type { Planning } from './planning.mts';
import type { Route } from './route.mts';
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
}

/** Key of an index that finds something within one company. */
export function within(companyId: string, value: string | number): string {
	return `${companyId} ${value}`;
}

const ifAny = (companyId: string, value: string): string | undefined =>
	value === '' ? undefined : within(companyId, value);

export const layout = {
	companies: { byOptimoRouteKey: (company) => company.optimoRouteKeyHash },
	locations: {
		byNumber: (location) => ifAny(location.companyId, location.number),
		byAddress: (location) => ifAny(location.companyId, location.address),
	},
	vehicles: { byCompany: (vehicle) => vehicle.companyId },
	drivers: {
		byCompany: (driver) => driver.companyId,
		byExternalId: (driver) => ifAny(driver.companyId, driver.externalId),
		bySerial: (driver) => ifAny(driver.companyId, driver.serial),
	},
	orders: {
		byNumber: (order) => ifAny(order.companyId, order.number),
		byDate: (order) => within(order.companyId, order.date),
		byLocation: (order) => order.locationId,
	},
	routes: {
		byDate: (route) => within(route.companyId, route.date),
	},
	plannings: {
		byNumber: (planning) => within(planning.companyId, planning.number),
		openByCompany: (planning) => (planning.status === 'open' ? planning.companyId : undefined),
	},
} satisfies StoreLayout<Records>;

export type Layout = typeof layout;
export type DomainStore = Store<Records, Layout>;
export type RecordUnit = Unit<Records>;
