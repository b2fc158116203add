import { toJobFields, toStop } from '../../../../nodes/RouteMate/shared/stopMapping';

it('takes the fields that are named as in the API, in their form, whatever the case of their names', () => {
	const row = {
		' External_Stop_ID ': 7,
		ADDRESS: 'Chelsea, MA, USA',
		latitude: '42.4',
		parcel_count: '2',
		time_window_start: '9:00 AM',
		phone: 16175550123,
		notes: '',
		city: 'left out',
	};
	expect(toStop(row, 'UTC')).toEqual({
		external_stop_id: '7',
		address: 'Chelsea, MA, USA',
		latitude: 42.4,
		parcel_count: 2,
		time_window_start: '09:00',
		phone: '16175550123',
	});
});

it.each(['Pacific/Auckland', 'America/Los_Angeles'])('keeps the day that is written, in %s', (timezone) => {
	for (const date of ['2027-03-15', '2027-03-15T23:30:00-05:00', '2027-03-15T00:00:00.000Z']) {
		expect(toJobFields({ date }, timezone)).toEqual({ date: '2027-03-15' });
	}
});

it('leaves what can not be converted to the service', () => {
	expect(toStop({ latitude: 'north', time_window_end: 'noon' }, 'UTC')).toEqual({
		latitude: 'north',
		time_window_end: 'noon',
	});
});
