import { aMission, createMission, missionDay, plannedMissions, visit } from '../../../support/missions.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

describe('lists of missions', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	let now: Date;
	beforeEach(async () => {
		now = new Date('2027-03-01T12:00:00Z');
		server = await startServer({ now: () => now });
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	const listed = async (input: object): Promise<string[]> => {
		const { status, body, text } = await call('listMissions', { input });
		if (status !== 200) throw new Error(text);
		const names = (body?.['data'] as Array<{ name: string }>).map(({ name }) => name);
		expect(body?.['total']).toBe(names.length);
		return names;
	};

	it.each([
		['nothing', {}],
		['a day', { date: missionDay }],
		['an open span', { dateFrom: '2027-03-01' }],
		['a status', { status: 'unassigned' }],
	])('come in pages in which none is missing or twice when asked for %s', async (_what, filter) => {
		const missions = Array.from({ length: 1_003 }, (_, index) => aMission({ name: String(index) }));
		for (const from of [0, 500, 1_000]) {
			await call('createMissions', { input: { missions: missions.slice(from, from + 500) } });
		}
		const names: string[] = [];
		let cursor: unknown;
		do {
			const input = { ...filter, limit: 200, ...(cursor === undefined ? {} : { cursor }) };
			const { body } = await call('listMissions', { input });
			const page = body?.['data'] as Array<{ id: string; name: string }>;
			if (cursor === undefined) {
				// What moves to another day keeps its place in the list, and what is deleted takes no other's.
				await call('updateMission', { id: page[1]?.id ?? '', input: { date: '2027-03-16' } });
				await call('deleteMission', { id: page[0]?.id ?? '' });
			}
			names.push(...page.map(({ name }) => name));
			cursor = body?.['nextCursor'] ?? undefined;
		} while (cursor !== undefined);
		expect(names).toEqual(missions.map(({ name }) => name));
	});

	it('hold what fits all filters', async () => {
		const [branch] = server.domain.store.records.branches.all();
		await createMission(call, { name: 'A', date: '2027-03-14', externalId: 'X' });
		await createMission(call, { name: 'B', branchId: branch?.id });
		now = new Date('2027-03-02T12:00:00Z');
		const { id } = await createMission(call, { name: 'C', date: '2027-03-16' });
		await call('updateMission', { id, input: { status: 'cancelled' } });
		expect(await listed({})).toEqual(['A', 'B', 'C']);
		expect(await listed({ externalId: 'X' })).toEqual(['A']);
		expect(await listed({ date: missionDay })).toEqual(['B']);
		expect(await listed({ dateFrom: missionDay })).toEqual(['B', 'C']);
		expect(await listed({ dateTo: missionDay })).toEqual(['A', 'B']);
		expect(await listed({ dateFrom: '2027-03-14', dateTo: missionDay, externalId: 'X' })).toEqual(['A']);
		expect(await listed({ date: missionDay, dateFrom: '2027-03-16' })).toEqual([]);
		expect(await listed({ status: 'cancelled' })).toEqual(['C']);
		expect(await listed({ branchId: branch?.id })).toEqual(['B']);
		expect(await listed({ updatedSince: '2027-03-02T13:00:00+01:00' })).toEqual(['C']);
	});

	it('know the driver and the vehicle of a route', async () => {
		const [mission] = await plannedMissions(server, call, [{ name: 'A' }]);
		await createMission(call, { name: 'B', date: '2027-03-20' });
		const route = server.domain.store.records.routes.get(mission?.routeId ?? '');
		expect(await listed({ driverId: route?.driverId })).toEqual(['A']);
		expect(await listed({ vehicleId: route?.vehicleId })).toEqual(['A']);
		expect(await listed({ routeId: route?.id })).toEqual(['A']);
		expect(await listed({ routeId: 'none' })).toEqual([]);
		expect(await listed({ status: 'assigned' })).toEqual(['A']);
	});

	it.each([
		['a cursor of nobody', { cursor: 'x' }, 'cursor'],
		['a cursor that is no place', { cursor: Buffer.from('x').toString('base64url') }, 'cursor'],
		['days the wrong way round', { dateFrom: '2027-03-16', dateTo: missionDay }, 'dateTo'],
		['a page too large', { limit: 201 }, 'limit'],
		['an unknown filter', { day: missionDay }, 'day'],
		['an offset that is nowhere', { updatedSince: '2027-03-01T12:00:00+81:19' }, 'updatedSince'],
		['an unknown status', { status: 'scheduled' }, 'status'],
	])('with %s are refused', async (_what, input, field) => {
		const reply = await call('listMissions', { input });
		expect(reply).toMatchObject({ status: 400, body: { code: 'VALIDATION_ERROR', details: [{ field }] } });
	});

	it('are put into groups with totals', async () => {
		const [branch] = server.domain.store.records.branches.all();
		await createMission(call, { name: 'B10', priority: 'low', load1: 1.1, serviceMinutes: 5 });
		await createMission(call, { name: 'B9', priority: 'critical', load1: 2.2, serviceMinutes: 10 });
		await createMission(call, { name: 'C', branchId: branch?.id, date: '2027-03-16' });
		const view = async (input: object): Promise<unknown[]> => {
			const { status, body, text } = await call('getDistributionView', { input });
			if (status !== 200) throw new Error(text);
			return (body?.['groups'] as Array<Record<string, unknown>>).map(({ key, label, missions }) => [
				key,
				label,
				(missions as Array<{ name: string }>).map(({ name }) => name).join(),
			]);
		};
		expect(await view({ groupBy: 'branch', sortBy: 'name' })).toEqual([
			[branch?.id, branch?.name, 'C'],
			[null, 'no branch', 'B9,B10'],
		]);
		expect(await view({ sortBy: 'priority' })).toEqual([['unassigned', 'unassigned', 'B9,C,B10']]);
		expect(await view({ groupBy: 'date', sortBy: 'name', sortOrder: 'desc' })).toEqual([
			[missionDay, missionDay, 'B10,B9'],
			['2027-03-16', '2027-03-16', 'C'],
		]);
		expect(await view({ groupBy: 'priority', date: missionDay })).toEqual([
			['critical', 'critical', 'B9'],
			['low', 'low', 'B10'],
		]);
		const { body } = await call('getDistributionView', { input: { date: missionDay } });
		expect(body).toMatchObject({
			groupBy: 'status',
			total: 2,
			groups: [{ count: 2, totals: { load1: 3.3, load2: 0, serviceMinutes: 15 } }],
		});
		expect((await call('getDistributionView', { input: { groupBy: 'weather' } })).status).toBe(400);
	});

	it.each(['driver', 'vehicle', 'route'])('are put into groups by the %s of their route', async (groupBy) => {
		await plannedMissions(server, call, [{ name: 'A' }]);
		await createMission(call, { name: 'B', date: '2027-03-20' });
		const { body } = await call('getDistributionView', { input: { groupBy, sortBy: 'sequence' } });
		const [first, last] = body?.['groups'] as Array<{ key: string | null; label: string }>;
		expect(first?.label).not.toBe(first?.key);
		expect(last).toMatchObject({ key: null, label: `no ${groupBy}`, count: 1 });
	});

	it('are exported whole, as JSON and as a table that no spreadsheet calculates with', async () => {
		await createMission(call, {
			externalId: '=1+1',
			name: 'Quay "4", east\nback door',
			phone: '+1 555 0100',
			notes: '@SUM(A1)',
			timeWindows: [{ start: '08:00', end: '12:00' }],
			longitude: -71.25,
		});
		await createMission(call, { date: '2027-03-16' });
		const json = await call('exportMissions', { input: { date: missionDay } });
		expect(json.body).toMatchObject({ total: 1, data: [{ externalId: '=1+1' }] });
		const csv = await call('exportMissions', { input: { date: missionDay, format: 'csv' } });
		expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
		expect(csv.headers.get('Content-Disposition')).toContain('missions.csv');
		const [header, ...rest] = csv.text.split('\r\n');
		expect(header).toMatch(/^id,externalId,date,status,name,phone,/);
		expect(rest).toHaveLength(2);
		expect(rest[0]).toContain(',\'=1+1,2027-03-15,unassigned,"Quay ""4"", east\nback door",\'+1 555 0100,');
		expect(rest[0]).toContain(',-71.25,delivery,08:00-12:00,');
		expect(rest[0]).toContain(",'@SUM(A1),");
		expect(rest[1]).toBe('');
		expect((await call('exportMissions', { input: { format: 'xml' } })).status).toBe(400);
	});

	it('are exported only so far as one answer holds', async () => {
		const [company] = server.domain.store.records.companies.all();
		const { id } = await createMission(call);
		const order = server.domain.store.records.orders.get(id);
		if (order === undefined || company === undefined) throw new Error('There is no order.');
		await server.domain.store.write((unit) => {
			for (let count = 0; count < 10_000; count += 1) {
				const sequence = server.domain.nextOrder(company.id);
				unit.put('orders', { ...order, id: server.domain.newId(), sequence });
			}
		});
		for (const operation of ['exportMissions', 'getDistributionView'] as const) {
			const reply = await call(operation);
			expect(reply).toMatchObject({ status: 422, body: { code: 'UNPROCESSABLE' } });
		}
	});

	it('tell what was changed, by whom, the newest first', async () => {
		const [mission] = await plannedMissions(server, call, [{ serviceMinutes: 5, name: 'A' }]);
		if (mission === undefined) throw new Error('There is no mission.');
		const { id } = mission;
		now = new Date('2027-03-02T12:00:00Z');
		await call('updateMission', {
			id,
			input: { timeWindows: [{ start: '00:30', end: '23:00' }], name: 'B' },
		});
		await visit(server, mission, 'success', { note: 'With the neighbour' });
		const { body } = await call('getMissionHistory', { id });
		const rows = body?.['data'] as Array<Record<string, unknown>>;
		expect(body).toMatchObject({ total: rows.length, nextCursor: null });
		expect(rows.at(-1)).toEqual({
			at: '2027-03-01T12:00:00.000Z',
			actor: expect.any(String),
			action: 'created',
			field: '',
			oldValue: null,
			newValue: null,
		});
		expect(rows[0]).toMatchObject({
			...{ at: '2027-03-02T12:00:00.000Z', action: 'status_changed' },
			...{ field: 'status', oldValue: 'assigned', newValue: 'delivered' },
		});
		const [token] = server.domain.store.records.apiTokens.all();
		expect(rows).toContainEqual({
			...{ at: '2027-03-02T12:00:00.000Z', actor: token?.name, action: 'updated', field: 'timeWindows' },
			...{ oldValue: [], newValue: [{ start: '00:30', end: '23:00' }] },
		});
		expect(rows).toContainEqual(expect.objectContaining({ field: 'name', oldValue: 'A', newValue: 'B' }));
		const paged: unknown[] = [];
		let cursor: unknown;
		do {
			const input = { limit: 2, ...(cursor === undefined ? {} : { cursor }) };
			const page = await call('getMissionHistory', { id, input });
			paged.push(...(page.body?.['data'] as unknown[]));
			cursor = page.body?.['nextCursor'] ?? undefined;
		} while (cursor !== undefined);
		expect(paged).toEqual(rows);
		expect((await call('getMissionHistory', { id: 'nothing' })).status).toBe(404);
	});
});
