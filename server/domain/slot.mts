import type { Domain } from './domain.mts';
import { type DriverDay, driverDayId } from './driver-day.mts';
import type { Driver } from './driver.mts';
import { noCapacities, type Vehicle } from './vehicle.mts';
import { assignmentOn } from './assignment.mts';

/** One driver on one day. */
export interface Slot {
	/** With the working time and the places of the day. */
	readonly driver: Driver;
	readonly vehicle: Vehicle | undefined;
	/** load1 to load4; null: no limit. */
	readonly capacities: Vehicle['capacities'];
	/** YYYY-MM-DD */
	readonly date: string;
}

/** The driver as he works on a day: what was said of that day, and else what is said of him. */
export function slotOf(domain: Domain, driver: Driver, date: string): Slot {
	const day = dayOf(domain, driver, date);
	const vehicle = vehicleOn(domain, driver, day, date);
	const { workFrom = driver.workFrom, workTo = driver.workTo, start = driver.start } = day ?? {};
	const end = day?.end === 'start' ? start : (day?.end ?? driver.end);
	return {
		driver: { ...driver, workFrom, workTo, start, end },
		vehicle,
		capacities: capacitiesOn(vehicle, day),
		date,
	};
}

/** A day can take an active driver out and an inactive one in; without a vehicle in use he does not drive at all. */
export function isAvailable(domain: Domain, driver: Driver, date: string): boolean {
	const day = dayOf(domain, driver, date);
	return (day?.isEnabled ?? driver.isActive) && isDriveable(vehicleOn(domain, driver, day, date));
}

function dayOf(domain: Domain, driver: Driver, date: string): DriverDay | undefined {
	return domain.store.records.driverDays.get(driverDayId(driver.id, date));
}

/** Nobody knows of a vehicle that it can't be driven. */
const isDriveable = (vehicle: Vehicle | undefined): boolean => (vehicle?.status ?? 'active') === 'active';

/** What was said of the day comes first, then an assignment for some days, then the driver's usual vehicle. */
function vehicleOn(
	domain: Domain,
	driver: Driver,
	day: DriverDay | undefined,
	date: string,
): Vehicle | undefined {
	const vehicleId = day?.vehicleId ?? assignmentOn(domain, driver.id, date)?.vehicleId ?? driver.vehicleId;
	return vehicleId === null ? undefined : domain.store.records.vehicles.get(vehicleId);
}

function capacitiesOn(vehicle: Vehicle | undefined, day: DriverDay | undefined): Vehicle['capacities'] {
	const [own1, own2, own3, own4] = vehicle?.capacities ?? noCapacities;
	const [day1, day2, day3, day4] = day?.capacities ?? noCapacities;
	return [day1 ?? own1, day2 ?? own2, day3 ?? own3, day4 ?? own4];
}
