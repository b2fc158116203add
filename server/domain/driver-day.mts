import type { DriverPlace } from './driver.mts';
import type { Vehicle } from './vehicle.mts';

/** What is different for a driver on one day; what is left out is as with the driver. */
export interface DriverDay {
	/** See `driverDayId`. */
	readonly id: string;
	readonly companyId: string;
	readonly driverId: string;
	/** YYYY-MM-DD */
	readonly date: string;
	readonly isEnabled?: boolean;
	/** Minutes after midnight. */
	readonly workFrom?: number;
	/** Minutes after midnight; not after `workFrom` means on the next day. */
	readonly workTo?: number;
	readonly vehicleId?: string;
	/** null: as the vehicle has it. */
	readonly capacities?: Vehicle['capacities'];
	readonly start?: DriverPlace;
	/** `start`: where the day starts. */
	readonly end?: DriverPlace | 'start';
}

/** One record for each driver and day. */
export const driverDayId = (driverId: string, date: string): string => `${driverId} ${date}`;
