import * as fc from 'fast-check';
import type { MobileEvent } from '../../../../contract/optimoroute/event';
import { readMark } from '../../../../nodes/OptimoRoute/trigger/eventMark';
import type { EventMark } from '../../../../nodes/OptimoRoute/trigger/eventMark';
import { readNewEvents } from '../../../../nodes/OptimoRoute/trigger/newEvents';
import type { EventReading } from '../../../../nodes/OptimoRoute/trigger/newEvents';
import { anEvent, anEventLog } from './anEventLog';
import type { EventLog } from './anEventLog';

/** Reads what is new on a log, as somebody does who keeps the mark. */
function aReader(log: EventLog, options: Partial<EventReading> = {}) {
	const reader = {
		mark: undefined as EventMark | undefined,
		marksLost: 0,
		read: async (changed: Partial<EventReading> = {}): Promise<string[]> => {
			const { events, mark } = await readNewEvents(
				{
					client: log.client,
					types: [],
					includeExisting: false,
					limit: 1000,
					deadline: Infinity,
					onMarkLost: () => (reader.marksLost += 1),
					...options,
					...changed,
				},
				reader.mark,
			);
			reader.mark = JSON.parse(JSON.stringify(mark));
			return namesOf(events);
		},
	};
	return reader;
}

const namesOf = (events: readonly MobileEvent[]) => events.map(({ orderNo = '' }) => orderNo);

function events(count: number, fields: Partial<MobileEvent> = {}): MobileEvent[] {
	return Array.from({ length: count }, () => anEvent(fields));
}

describe('the first reading', () => {
	it('goes past all pages to the present and gives nothing', async () => {
		const log = anEventLog(3);
		log.events = events(10);
		const { read } = aReader(log);
		expect(await read()).toEqual([]);
		const later = events(4);
		log.events.push(...later);
		expect(await read()).toEqual(namesOf(later));
	});

	it('takes several turns if there is no time, and still gives nothing of what was there', async () => {
		const log = anEventLog(3);
		log.events = events(10);
		const reader = aReader(log, { deadline: 0 });
		for (let turn = 0; turn < 4; turn++) expect(await reader.read()).toEqual([]);
		log.events.push(anEvent({ orderNo: 'New' }));
		expect(await reader.read()).toEqual(['New']);
	});

	it('gives what was there if that is wanted', async () => {
		const log = anEventLog(3);
		log.events = events(10);
		const { read } = aReader(log, { includeExisting: true });
		expect(await read()).toEqual(namesOf(log.events));
		expect(await read()).toEqual([]);
	});
});

describe('reading on', () => {
	it('gives every event of one second, also where a page ends between them', async () => {
		const log = anEventLog(3);
		const { read } = aReader(log);
		await read();
		log.events.push(...events(8, { unixTimestamp: 1_800_000_000 }));
		expect(await read()).toEqual(namesOf(log.events));
	});

	it('gives an event that arrives late, although newer ones were given', async () => {
		const log = anEventLog(3);
		const { read } = aReader(log);
		await read();
		log.events.push(anEvent({ unixTimestamp: 2000 }));
		await read();
		log.events.push(anEvent({ orderNo: 'Late', unixTimestamp: 1000 }));
		expect(await read()).toEqual(['Late']);
	});

	it('gives an event that does not say when it happened, and keeps its place', async () => {
		const log = anEventLog(3);
		const reader = aReader(log);
		await reader.read();
		const timeless = JSON.parse(
			JSON.stringify({ ...anEvent({ orderNo: 'When' }), unixTimestamp: undefined }),
		);
		log.events.push(timeless);
		expect(await reader.read()).toEqual(['When']);
		expect(readMark(reader.mark)).toEqual(reader.mark);
		log.events.push(anEvent({ orderNo: 'Next' }));
		expect(await reader.read()).toEqual(['Next']);
	});

	it('gives an event once that the service has sent twice', async () => {
		const log = anEventLog(3);
		const { read } = aReader(log);
		await read();
		const twice = anEvent({ orderNo: 'Twice' });
		log.events.push(twice, anEvent({ orderNo: 'Between' }), twice);
		expect(await read()).toEqual(['Twice', 'Between']);
		log.events.push(twice);
		expect(await read()).toEqual([]);
	});

	it.each([
		['other events', { event: 'failed' as const }],
		['other orders', { orderId: 'other' }],
		['other drivers', { driverSerial: '002' }],
		['another second', { unixTimestamp: 1_800_000_001 }],
		['another planned start', { plannedStartTime: { unixTimestamp: 1, utcTime: '', localTime: '' } }],
	])('tells %s apart', async (_name, different) => {
		const log = anEventLog(500);
		const { read } = aReader(log);
		await read();
		const event = anEvent({ unixTimestamp: 1_800_000_000 });
		log.events.push(event, { ...event, ...different });
		expect(await read()).toHaveLength(2);
	});

	it('leaves what is above the limit for the next time, in the middle of a page', async () => {
		const log = anEventLog(5);
		const { read } = aReader(log, { limit: 3 });
		await read();
		log.events.push(...events(7));
		const given = [await read(), await read(), await read(), await read()];
		expect(given.map(({ length }) => length)).toEqual([3, 3, 1, 0]);
		expect(given.flat()).toEqual(namesOf(log.events));
	});

	it('comes to the end of a page that is longer than what it remembers', async () => {
		const log = anEventLog(5000);
		const { read } = aReader(log, { limit: 900 });
		await read();
		log.events.push(...events(3000));
		const given = [await read(), await read(), await read(), await read(), await read()];
		expect(given.flat()).toEqual(namesOf(log.events));
	});

	it('remembers no more than it has to', async () => {
		const log = anEventLog(500);
		const reader = aReader(log);
		await reader.read();
		log.events.push(...events(3000));
		while ((await reader.read()).length > 0);
		expect(JSON.stringify(reader.mark).length).toBeLessThan(25_000);
	});

	it('gives nothing and moves nothing if the service fails between two pages', async () => {
		const log = anEventLog(2);
		const reader = aReader(log);
		await reader.read();
		const before = reader.mark;
		log.events.push(...events(6));
		log.failsAfter = 2;
		await expect(reader.read()).rejects.toThrow('Gone');
		expect(reader.mark).toEqual(before);
		log.failsAfter = undefined;
		expect(await reader.read()).toEqual(namesOf(log.events));
	});

	it('ends with a trouble, not in a circle, if the tag stays although more is said to remain', async () => {
		const log = anEventLog(0);
		log.events = events(1);
		await expect(aReader(log).read()).rejects.toThrow('same page of events twice');
	});
});

describe('another choice of types', () => {
	it('loses no event of a type that stays, and begins the others where it was made', async () => {
		const log = anEventLog(2);
		const { read } = aReader(log, { types: ['failed'] });
		await read();
		log.events.push(
			anEvent({ event: 'on_duty', orderNo: 'Before' }),
			anEvent({ event: 'failed', orderNo: 'Stays' }),
			anEvent({ event: 'on_duty', orderNo: 'Before' }),
		);
		const types = ['failed', 'on_duty'];
		expect(await read({ types })).toEqual(['Stays']);
		log.events.push(anEvent({ event: 'on_duty', orderNo: 'After' }));
		expect(await read({ types })).toEqual(['After']);
	});
});

describe('a service that does not know the tag any more', () => {
	it('is read again from the first event on; what happened before the newest one known is old', async () => {
		const log = anEventLog(2);
		const reader = aReader(log);
		await reader.read();
		log.events.push(anEvent({ unixTimestamp: 1000 }), anEvent({ orderNo: 'Newest', unixTimestamp: 3000 }));
		await reader.read();
		const [, newest] = log.events;
		log.restart([
			anEvent({ unixTimestamp: 500 }),
			anEvent({ unixTimestamp: 2999 }),
			newest,
			anEvent({ orderNo: 'SameSecond', unixTimestamp: 3000 }),
			anEvent({ orderNo: 'Missed', unixTimestamp: 3001 }),
		]);
		expect(await reader.read()).toEqual(['SameSecond', 'Missed']);
		expect(reader.marksLost).toBe(1);
		log.events.push(anEvent({ orderNo: 'Late', unixTimestamp: 700 }));
		expect(await reader.read()).toEqual(['Late']);
		expect(reader.marksLost).toBe(1);
	});

	it('is read again in several turns if there is much', async () => {
		const log = anEventLog(2);
		const reader = aReader(log, { deadline: 0 });
		log.events.push(anEvent({ unixTimestamp: 3000 }));
		await reader.read();
		log.restart([...events(5, { unixTimestamp: 2000 }), anEvent({ orderNo: 'Missed', unixTimestamp: 3001 })]);
		expect([await reader.read(), await reader.read(), await reader.read()]).toEqual([[], [], ['Missed']]);
	});

	it('knows what is old also behind the limit', async () => {
		const log = anEventLog(5);
		const reader = aReader(log, { limit: 1 });
		await reader.read();
		log.events.push(anEvent({ unixTimestamp: 3000 }));
		await reader.read();
		log.restart([
			anEvent({ orderNo: 'Missed1', unixTimestamp: 3001 }),
			anEvent({ orderNo: 'Missed2', unixTimestamp: 3002 }),
			anEvent({ orderNo: 'Old', unixTimestamp: 2000 }),
		]);
		expect([await reader.read(), await reader.read(), await reader.read()]).toEqual([
			['Missed1'],
			['Missed2'],
			[],
		]);
	});

	it('gives none again, though more events come before than it remembers', async () => {
		const log = anEventLog(500);
		const { read } = aReader(log, { limit: 5000 });
		await read();
		log.events.push(...events(2600));
		expect(await read()).toHaveLength(2600);
		log.restart(log.events);
		expect(await read()).toEqual([]);
	});

	it.each([1, 2, 3, 50])(
		'gives all that arrived behind the last event read, however late: %i at a time',
		async (limit) => {
			const log = anEventLog(4);
			const reader = aReader(log, { limit });
			await reader.read();
			log.events.push(...events(7, { unixTimestamp: 3000 }), anEvent({ unixTimestamp: 2000 }));
			while ((await reader.read()).length > 0);
			const late = events(6, { unixTimestamp: 700 });
			log.restart([...events(5, { unixTimestamp: 600 }), ...log.events, ...late]);
			const given: string[] = [];
			for (let turn = 0; turn < 8; turn++) given.push(...(await reader.read()));
			expect(given).toEqual(namesOf(late));
			expect(reader.marksLost).toBe(1);
		},
	);

	it('still begins with the present if that happens before it was reached', async () => {
		const log = anEventLog(2);
		const reader = aReader(log, { deadline: 0 });
		log.events = events(9);
		await reader.read();
		log.restart(events(3));
		expect([await reader.read(), await reader.read()]).toEqual([[], []]);
	});
});

/** What can happen while a workflow is published. */
type Happening =
	| { what: 'arrival'; time: number; type: 'failed' | 'on_duty' | 'success' }
	| { what: 'repetition' }
	/** n8n starts a workflow with the events and saves the mark with it; or it is killed before it has saved. */
	| { what: 'look'; isSaved: boolean }
	| { what: 'look that fails'; afterPages: number }
	| { what: 'restart of n8n' }
	/** The service does not know its tags any more, but has all events. */
	| { what: 'tags forgotten' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			what: fc.constant('arrival' as const),
			time: fc.nat(5),
			type: fc.constantFrom('failed' as const, 'on_duty' as const, 'success' as const),
		}),
	},
	fc.record({ what: fc.constant('repetition' as const) }),
	{ weight: 2, arbitrary: fc.record({ what: fc.constant('look' as const), isSaved: fc.boolean() }) },
	fc.record({ what: fc.constant('look that fails' as const), afterPages: fc.nat(2) }),
	fc.record({ what: fc.constant('restart of n8n' as const) }),
	fc.record({ what: fc.constant('tags forgotten' as const) }),
);

it('gives each event at least once whatever happens, and exactly once unless n8n died before it had saved', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(happening, { maxLength: 60 }),
			fc.integer({ min: 1, max: 4 }),
			fc.integer({ min: 1, max: 5 }),
			async (happenings, pageSize, limit) => {
				const types = ['failed', 'success'];
				const log = anEventLog(pageSize);
				log.events = events(3);
				const reader = aReader(log, { types, limit });
				await reader.read();
				let saved = reader.mark;
				const arrived: string[] = [];
				const started: string[] = [];
				const startedInVain: string[] = [];
				const look = async (isSaved: boolean) => {
					const given = await reader.read();
					// n8n saves nothing if no workflow is started.
					if (given.length === 0) return 0;
					(isSaved ? started : startedInVain).push(...given);
					if (isSaved) saved = reader.mark;
					else reader.mark = saved;
					return given.length;
				};
				for (const one of happenings) {
					if (one.what === 'arrival') {
						const event = anEvent({ event: one.type, unixTimestamp: 1_800_000_000 + one.time });
						log.events.push(event);
						if (types.includes(one.type)) arrived.push(...namesOf([event]));
					} else if (one.what === 'repetition') {
						log.events.push(log.events[log.events.length - 1]);
					} else if (one.what === 'look') {
						await look(one.isSaved);
					} else if (one.what === 'look that fails') {
						log.failsAfter = one.afterPages;
						await look(true).catch(() => undefined);
						log.failsAfter = undefined;
					} else if (one.what === 'tags forgotten') {
						log.restart(log.events);
					} else {
						reader.mark = saved;
					}
				}
				while ((await look(true)) > 0);
				expect(started).toEqual(arrived);
				for (const given of startedInVain) expect(arrived).toContain(given);
			},
		),
		{ numRuns: 500 },
	);
});
