import fc from 'fast-check';
import { routeTable } from '../../../demo/route-table.mts';
import { aDepot, aHostileText, aRoute, aStop, someRoutes } from './routes.mts';

describe('routeTable', () => {
	it('shows the routes, their sum and the orders left out by reason', () => {
		const routes = [
			aRoute({
				distanceKm: 104.25,
				stops: [aStop(), aStop()],
				start: aDepot('2027-03-15T08:00:00'),
				end: aDepot('2027-03-15T15:42:59'),
			}),
			aRoute({
				driver: 'José Ibáñez',
				distanceKm: 9,
				stops: [
					aStop({ plannedArrival: '2027-03-15T09:30:00' }),
					aStop({ plannedArrival: '2027-03-15T16:15:00' }),
				],
			}),
		];
		const unscheduled = [
			{ orderNo: 'ORD040', reason: 'Its time window lies outside the working time of every driver.' },
			{ orderNo: 'ORD018', reason: 'No driver has all the skills it needs.' },
			{ orderNo: 'ORD019', reason: 'No driver has all the skills it needs.' },
		];
		expect(routeTable(routes, unscheduled)).toBe(
			[
				'Driver       Stops     km  From   To',
				'───────────────────────────────────────',
				'Mei Tanaka       2  104.3  08:00  15:42',
				'José Ibáñez      2    9.0  09:30  16:15',
				'───────────────────────────────────────',
				'Total            4  113.3  08:00  16:15',
				'',
				'Not scheduled: 3',
				'  No driver has all the skills it needs.',
				'    ORD018, ORD019',
				'  Its time window lies outside the working time of every driver.',
				'    ORD040',
			].join('\n'),
		);
	});

	it('says that every order is scheduled', () => {
		expect(routeTable([aRoute()], [])).toMatch(/\n\nEvery order is scheduled\.$/);
	});

	it('stays a table whatever the names are', () => {
		fc.assert(
			fc.property(someRoutes, aHostileText, (routes, reason) => {
				const table = routeTable(routes, [{ orderNo: 'ORD001', reason }]);
				expect(table.split('\n')).toHaveLength(routes.length + 8);
				expect(table.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
			}),
		);
	});
});
