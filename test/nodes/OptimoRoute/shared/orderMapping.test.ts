import * as fc from 'fast-check';
import { toOrder } from '../../../../nodes/OptimoRoute/shared/orderMapping';

const leaveOut = { timezone: 'America/New_York', sendEmpty: false };
const send = { ...leaveOut, sendEmpty: true };

describe('toOrder', () => {
	it('makes an order out of a row of a spreadsheet', () => {
		const row = {
			orderNo: 'ORD001',
			date: '2027-03-15',
			type: 'D',
			duration: '10',
			priority: 'H',
			load1: '1.5',
			locationName: 'Old Mill Pharmacy',
			address: 'Sherborn, MA, USA',
			latitude: '42.23899',
			longitude: '-71.36978',
			checkInTime: '0',
			twFrom: '8:00',
			twTo: '12:00',
			skills: 'SK001, SK002',
			vehicleFeatures: 'FR;LIFT',
			notes: 'Call ahead',
			invoice: 'not for the service',
		};
		expect(toOrder(row, leaveOut)).toEqual({
			orderNo: 'ORD001',
			date: '2027-03-15',
			type: 'D',
			duration: 10,
			priority: 'H',
			load1: 1.5,
			location: {
				locationName: 'Old Mill Pharmacy',
				address: 'Sherborn, MA, USA',
				latitude: 42.23899,
				longitude: -71.36978,
				checkInTime: 0,
			},
			timeWindows: [{ twFrom: '08:00', twTo: '12:00' }],
			skills: ['SK001', 'SK002'],
			vehicleFeatures: ['FR', 'LIFT'],
			notes: 'Call ahead',
		});
	});

	it('takes an order that has the form of the API already as it is', () => {
		const order = {
			id: '6671978a86b19d18c69cc934315cb100',
			orderNo: 'ORD001',
			relatedOrderNo: 'ORD000',
			date: '2027-03-15',
			type: 'P',
			duration: 7.5,
			assignedTo: { externalId: 'DRV001', serial: '001' },
			location: { locationNo: 'LOC001', latitude: 42.1, longitude: -71, notes: 'Use gate' },
			timeWindows: [{ twFrom: '11:00', twTo: '17:00' }],
			allowedWeekdays: ['mon', 'tue'],
			allowedDates: { from: '2027-03-01', to: '2027-03-31' },
			allowedDateTimes: [{ from: '2027-03-15T07:39:00', to: null }],
			skills: ['SK001'],
			customFields: { fruit_type: 'apple', quantity: 100 },
			notificationPreference: 'email',
			barcode: [{ barcode: '12345678' }],
		};
		expect(toOrder(order, leaveOut)).toEqual(order);
	});

	it('adds plain coordinates to a name in a dotted column', () => {
		const item = { 'location.locationName': 'Mill', latitude: '1.5', longitude: '2' };
		expect(toOrder(item, leaveOut)).toEqual({
			location: { locationName: 'Mill', latitude: 1.5, longitude: 2 },
		});
	});

	it.each([
		['dotted columns', { 'location.latitude': '1.5', 'location.notes': 'Gate 4' }],
		['JSON text', { location: '{"latitude":1.5,"notes":"Gate 4"}' }],
		['an object', { location: { latitude: 1.5, notes: 'Gate 4' } }],
	])('takes a location given as %s', (_form, fields) => {
		expect(toOrder(fields, leaveOut)).toEqual({ location: { latitude: 1.5, notes: 'Gate 4' } });
	});

	it('does not mix a location of its own with plain columns', () => {
		const fields = { location: { locationNo: 'LOC001' }, address: 'address of the invoice' };
		expect(toOrder(fields, leaveOut)).toEqual({ location: { locationNo: 'LOC001' } });
	});

	it('keeps notes for the order', () => {
		expect(toOrder({ notes: 'n', locationNo: 'L1' }, leaveOut)).toEqual({
			notes: 'n',
			location: { locationNo: 'L1' },
		});
	});

	it.each([
		[{ assignedTo: 'DRV001' }, { externalId: 'DRV001' }],
		[{ assignedTo: 17 }, { externalId: '17' }],
		[{ 'assignedTo.serial': '001' }, { serial: '001' }],
		[{ assignedTo: { serial: 1 } }, { serial: '1' }],
	])('reads the driver of %p', (fields, assignedTo) => {
		expect(toOrder(fields, leaveOut)).toEqual({ assignedTo });
	});

	it.each([
		[{ type: 'Pickup' }, { type: 'P' }],
		[{ type: 'delivery' }, { type: 'D' }],
		[{ type: 't' }, { type: 'T' }],
		[{ priority: 'Critical' }, { priority: 'C' }],
		[{ orderNo: 1001 }, { orderNo: '1001' }],
		[{ phone: 15551234 }, { phone: '15551234' }],
		[{ load1: ' 7 ' }, { load1: 7 }],
		[{ load1: '-3' }, { load1: -3 }],
		[{ allowedWeekdays: 'Monday, TUE' }, { allowedWeekdays: ['mon', 'tue'] }],
		[{ barcode: '123, 456' }, { barcode: [{ barcode: '123' }, { barcode: '456' }] }],
		[{ barcode: 4006381333931 }, { barcode: [{ barcode: '4006381333931' }] }],
		[{ twFrom: '08:00:00' }, { timeWindows: [{ twFrom: '08:00', twTo: '23:59' }] }],
		[{ twTo: '9:30' }, { timeWindows: [{ twFrom: '00:00', twTo: '09:30' }] }],
		[{ 'customFields.fruit': 'apple' }, { customFields: { fruit: 'apple' } }],
		[{ 'allowedDates.from': '2027-03-01T00:00:00Z' }, { allowedDates: { from: '2027-03-01' } }],
		[
			{ allowedDateTimes: [{ from: '2027-03-15 08:00', to: '' }] },
			{ allowedDateTimes: [{ from: '2027-03-15T08:00:00' }] },
		],
		[{ date: '2027-03-15T00:00:00.000-05:00' }, { date: '2027-03-15' }],
		[
			{ '\uFEFForderNo': 'A1', ' date ': '2027-03-15' },
			{ orderNo: 'A1', date: '2027-03-15' },
		],
		[
			{ OrderNo: 'A1', DATE: '2027-03-15', Latitude: '1.5', 'Location.Notes': 'Gate' },
			{ orderNo: 'A1', date: '2027-03-15', location: { latitude: 1.5, notes: 'Gate' } },
		],
		[{ ORDERNO: 'other', orderNo: 'A1' }, { orderNo: 'A1' }],
		[{ location: { Latitude: '1.5' } }, { location: { latitude: 1.5 } }],
		[{ 'assignedTo.SERIAL': '001' }, { assignedTo: { serial: '001' } }],
		[
			{ orderNo: ' A1 ', relatedOrderNo: 'A0 ', locationNo: ' L1' },
			{ orderNo: 'A1', relatedOrderNo: 'A0', location: { locationNo: 'L1' } },
		],
		[
			{ operation: 'merge', acceptDuplicateOrderNo: 'TRUE' },
			{ operation: 'MERGE', acceptDuplicateOrderNo: true },
		],
		[{ location: { acceptPartialMatch: 'true' } }, { location: { acceptPartialMatch: true } }],
		[{ timeWindows: [{ twFrom: '8:00', twTo: '' }] }, { timeWindows: [{ twFrom: '08:00', twTo: '23:59' }] }],
		[{ timeWindows: [{ twFrom: '', twTo: '' }] }, { timeWindows: [] }],
		[{ allowedWeekdays: 'Mon-Fri, Tues' }, { allowedWeekdays: ['Mon-Fri', 'tue'] }],
		[{ allowedWeekdays: 'Monkey' }, { allowedWeekdays: ['Monkey'] }],
	])('reads %p', (fields, order) => {
		expect(toOrder(fields, leaveOut)).toEqual(order);
	});

	it.each([
		{ duration: 'ten' },
		{ load1: '1,5' },
		{ date: '15.03.2027' },
		{ type: 'X' },
		{ timeWindows: 'morning' },
		{ location: 'at the corner' },
		{ customFields: '{broken' },
		{ type: 'constructor' },
	])('leaves %p as it is, for the service to name', (fields) => {
		expect(toOrder(fields, leaveOut)).toEqual(fields);
	});

	const empties = {
		orderNo: 'A1',
		date: '',
		type: ' ',
		duration: '',
		load1: '',
		notes: '',
		skills: '',
		timeWindows: null,
		assignedTo: '',
		relatedOrderNo: null,
		latitude: '',
		address: '',
		twFrom: '',
		'assignedTo.serial': '',
	};

	it('leaves out empty fields', () => {
		expect(toOrder(empties, leaveOut)).toEqual({ orderNo: 'A1' });
	});

	it('clears what can be empty if told to', () => {
		expect(toOrder(empties, send)).toEqual({
			orderNo: 'A1',
			load1: 0,
			notes: '',
			skills: [],
			timeWindows: [],
			assignedTo: null,
			relatedOrderNo: null,
			location: { address: '' },
		});
	});

	it.each([
		[{ assignedTo: { externalId: '', serial: '' } }, { assignedTo: null }],
		[{ 'assignedTo.externalId': '' }, { assignedTo: null }],
		[{ 'assignedTo.externalId': '', 'assignedTo.serial': '7' }, { assignedTo: { serial: '7' } }],
		[{ 'location.notes': '' }, { location: { notes: '' } }],
		[{ 'location.notes': '', latitude: '1.5' }, { location: { latitude: 1.5, notes: '' } }],
		[{ 'allowedDates.from': '' }, { allowedDates: {} }],
		[{ 'customFields.fruit': '' }, { customFields: { fruit: '' } }],
	])('clears parts of objects: %p', (fields, cleared) => {
		expect(toOrder(fields, send)).toEqual(cleared);
		expect(toOrder(fields, leaveOut)).not.toHaveProperty('location.notes');
		expect(toOrder(fields, leaveOut)).not.toHaveProperty('customFields');
	});

	it('changes nothing the second time, and never the item itself', () => {
		const row = fc.record(
			{
				orderNo: fc.string(),
				date: fc.string(),
				type: fc.constantFrom('D', 'pickup', 'x', ''),
				duration: fc.oneof(fc.double({ noNaN: true }), fc.string()),
				skills: fc.oneof(fc.string(), fc.array(fc.string())),
				assignedTo: fc.oneof(fc.string(), fc.record({ serial: fc.string({ minLength: 1 }) })),
				latitude: fc.oneof(fc.double({ noNaN: true }).map(String), fc.string()),
				address: fc.string(),
				notes: fc.string(),
				twFrom: fc.string(),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(row, (fields) => {
				const before = JSON.stringify(fields);
				const once = toOrder(fields, leaveOut);
				expect(toOrder(once, leaveOut)).toEqual(once);
				expect(JSON.stringify(fields)).toBe(before);
			}),
		);
	});
});
