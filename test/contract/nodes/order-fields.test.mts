import { orderStatuses } from '../../../contract/optimoroute/order.ts';
import { nodeTypesWith } from '../../../engine/node-types.mts';
import { bulkOrder, createOrder } from '../../../server/api/optimoroute/schemas.mts';
import { optimoRouteNode } from './optimoroute-node.mts';
import { startScripted } from './scripted-server.mts';

const id = '0123456789abcdef0123456789abcdef';

/** Every optional field of an order, as somebody would fill in the panel. */
const details = {
	allowedDateTimes: { window: [{ from: '2027-03-15T08:00:00', to: '' }] },
	allowedDates: { range: { from: '2027-03-01', to: '' } },
	allowedWeekdays: ['mon'],
	driverExternalId: 'DRV001',
	barcode: '111',
	customField1: '1',
	customField2: '2',
	customField3: '3',
	customField4: '4',
	customField5: '5',
	customFields: { field: [{ key: 'fruit', value: 'apple' }] },
	duration: 5,
	email: 'a@example.com',
	load1: 1,
	load2: 2,
	load3: 3,
	load4: 4,
	notes: 'n',
	notificationPreference: 'sms',
	phone: '555',
	priority: 'H',
	relatedId: id,
	relatedOrderNo: 'ORD000',
	skills: 'SK001',
	timeWindows: { window: [{ twFrom: '08:00', twTo: '' }] },
	vehicleFeatures: 'FR',
};
const place = { locationBy: 'coordinates', latitude: 1, longitude: 2, locationName: 'Shop' };
const locationOptions = { address: 'Boston', checkInTime: 3, locationNo: 'L1', notes: 'Gate' };
const named = { orderNo: 'ORD001', date: '2027-03-15', ...place, locationOptions };

/** The deprecated form of a time window. */
const oldForm = ['twFrom', 'twTo'];

async function bodyOf(parameters: object): Promise<Record<string, unknown>> {
	const server = await startScripted(() => ({
		body: { success: true, orders: [{ success: true, id }], id },
	}));
	await optimoRouteNode({ url: server.url, key: 'key' })({ resource: 'order', ...parameters });
	await server.close();
	const body = server.received[0]?.body;
	return body?.orders?.[0] ?? body ?? {};
}

function namesOf(shape: object): string[] {
	return Object.keys(shape)
		.filter((name) => !oldForm.includes(name))
		.sort();
}

describe('every field of an order in the contract', () => {
	it('can be filled in for Create or Update Many', async () => {
		const row = await bodyOf({
			operation: 'upsertMany',
			dataMode: 'define',
			mode: 'CREATE',
			...named,
			additionalFields: { ...details, id, type: 'P' },
			options: { acceptDuplicateOrderNo: true },
		});
		expect(Object.keys(row).sort()).toEqual(namesOf(bulkOrder.shape));
		expect(Object.keys(Object(row['location'])).sort()).toEqual(
			namesOf(bulkOrder.shape.location.unwrap().shape),
		);
	});

	it('can be filled in for Create, and an ID for Create or Update', async () => {
		const additionalFields = { ...details, acceptDuplicateOrderNo: true };
		const created = await bodyOf({ operation: 'create', type: 'P', ...named, additionalFields });
		const withId = { ...details, id };
		const upserted = await bodyOf({ operation: 'upsert', type: 'P', ...named, additionalFields: withId });
		const names = new Set([...Object.keys(created), ...Object.keys(upserted)]);
		expect([...names].sort()).toEqual(namesOf(createOrder.shape));
		const geocoding = { acceptMultipleResults: true, acceptPartialMatch: true, storeInvalid: true };
		const atAddress = await bodyOf({
			operation: 'create',
			...named,
			locationBy: 'address',
			address: 'Boston',
			locationOptions: geocoding,
		});
		const locationNames = [created, atAddress].flatMap((order) => Object.keys(Object(order['location'])));
		expect([...new Set(locationNames)].sort()).toEqual(namesOf(createOrder.shape.location.unwrap().shape));
	});
});

it('offers every state of an order to Get Many', () => {
	const type = nodeTypesWith({}).getByNameAndVersion('n8n-nodes-delivery-routing.optimoRoute', 1);
	const states = type.description.properties
		.flatMap(({ options = [] }) => options)
		.filter((option) => 'type' in option)
		.find(({ name }) => name === 'status')?.options;
	const offered = states?.flatMap((state) => ('value' in state ? [state.value] : []));
	expect(offered?.sort()).toEqual([...orderStatuses].sort());
});
