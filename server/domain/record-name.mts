import type { Assignment } from './assignment.mts';
import type { ToldKind } from './company-event.mts';
import type { Domain } from './domain.mts';
import type { Driver } from './driver.mts';
import type { Order } from './order.mts';
import { locationOf } from './order-state.mts';
import type { Records } from './records.mts';
import { nameOfRoute } from './route-name.mts';
import type { Route } from './route.mts';
import type { Vehicle } from './vehicle.mts';

/** What a dispatcher calls a record; empty: it has no name. */
export function nameOfRecord(domain: Domain, kind: ToldKind, record: Records[ToldKind]): string {
	switch (kind) {
		case 'orders': {
			const order = record as Order;
			return order.number === '' ? (locationOf(domain, order)?.name ?? '') : order.number;
		}
		case 'routes':
			return nameOfRoute(domain, record as Route);
		case 'drivers':
			return (record as Driver).name;
		case 'vehicles': {
			const { plateNumber, label } = record as Vehicle;
			return plateNumber === '' ? label : plateNumber;
		}
		case 'assignments': {
			const { drivers, vehicles } = domain.store.records;
			const { driverId, vehicleId } = record as Assignment;
			const vehicle = vehicles.get(vehicleId);
			const names = [drivers.get(driverId)?.name, vehicle && nameOfRecord(domain, 'vehicles', vehicle)];
			return names.filter((name) => name !== undefined && name !== '').join(' with ');
		}
	}
}
