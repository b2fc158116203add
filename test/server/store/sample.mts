import type { Store, StoreLayout, Unit } from '../../../server/store/store.mts';

export interface SampleOrder {
	readonly id: string;
	readonly day?: string;
	readonly driver?: string;
	readonly text?: string;
}

export interface SampleRecords {
	readonly orders: SampleOrder;
	readonly drivers: { readonly id: string };
}

export const sampleLayout = {
	orders: { byDay: (order) => order.day, byDriver: (order) => order.driver },
	drivers: {},
} satisfies StoreLayout<SampleRecords>;

export type SampleStore = Store<SampleRecords, typeof sampleLayout>;
export type SampleUnit = Unit<SampleRecords>;

export const days = ['monday', 'tuesday', '__proto__'] as const;
export const driverNames = ['ada', 'constructor'] as const;

/** Everything that can be read from a store, order included. */
export function contentOf({ records }: SampleStore): unknown {
	return {
		orders: [...records.orders.all()],
		drivers: [...records.drivers.all()],
		sizes: [records.orders.size, records.drivers.size],
		byDay: days.map((day) => records.orders.find('byDay', day)),
		byDriver: driverNames.map((driver) => records.orders.find('byDriver', driver)),
	};
}
