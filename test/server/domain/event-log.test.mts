import fc from 'fast-check';
import { readEvents, recordEvent, type NewEvent } from '../../../server/domain/event-log.mts';
import { latestEventNumbers } from '../../../server/domain/event-numbers.mts';
import { changeOrders } from '../../../server/domain/order-changes.mts';
import { layout, type DomainStore, type Records } from '../../../server/domain/records.mts';
import { roadEventId } from '../../../server/domain/road-event.mts';
import { openFileStore } from '../../../server/store/file-store.mts';
import { openMemoryStore } from '../../../server/store/memory-store.mts';
import { StoreUnavailableError } from '../../../server/store/store.mts';
import { twoCompanies } from '../../support/companies.mts';
import { startServer } from '../../support/server.mts';
import { faultyDisk } from '../store/faulty-disk.mts';
import { withFolder } from '../store/temporary-folder.mts';

const anEvent = (at: number): NewEvent => ({
	type: 'on_duty',
	at,
	driverId: null,
	orderId: null,
	orderNumber: '',
	plannedStartAt: null,
	position: null,
	metersToOrder: null,
});

async function companiesIn(store?: DomainStore) {
	const server = await startServer({ seed: twoCompanies, ...(store === undefined ? {} : { store }) });
	const { domain } = server;
	const companies = [...domain.store.records.companies.all()];
	const record = (company: number, ...times: number[]) =>
		changeOrders(domain, companies[company]!, (changes) => {
			for (const at of times) recordEvent(changes, anEvent(at));
		});
	const read = (company: number, after: number, pageSize: number) =>
		readEvents(domain, companies[company]!, after, pageSize);
	return { domain, companies, record, read, close: () => server.close() };
}

describe('the log of events', () => {
	it('tells each event once and in the order of arrival, whatever the times and the pages', async () => {
		const arrival = fc.record({
			company: fc.constantFrom(0, 1),
			times: fc.array(fc.integer({ min: 1000, max: 1005 }), { maxLength: 6 }),
			pageSize: fc.integer({ min: 1, max: 7 }),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(arrival, { maxLength: 30 }), async (arrivals) => {
				const { record, read, close } = await companiesIn();
				const told: number[][] = [[], []];
				const heard: number[][] = [[], []];
				const marks = [0, 0];
				const hear = async (company: number, pageSize: number): Promise<number> => {
					const page = await read(company, marks[company]!, pageSize);
					heard[company]!.push(...page.events.map((event) => event.at));
					expect(page.last - marks[company]!).toBe(page.events.length);
					marks[company] = page.last;
					expect(page.remaining).toBe(told[company]!.length - heard[company]!.length);
					return page.remaining;
				};
				for (const { company, times, pageSize } of arrivals) {
					await record(company, ...times);
					told[company]!.push(...times);
					await hear(company, pageSize);
				}
				for (const company of [0, 1]) while ((await hear(company, 3)) > 0);
				expect(heard).toEqual(told);
				await close();
			}),
			{ numRuns: 25 },
		);
	});

	it('has no gap where a change was refused', async () => {
		const { companies, domain, record, read, close } = await companiesIn();
		await record(0, 1, 2);
		const refused = changeOrders(domain, companies[0]!, (changes) => {
			recordEvent(changes, anEvent(3));
			recordEvent(changes, anEvent(4));
			throw new Error('refused');
		});
		await expect(refused).rejects.toThrow('refused');
		await record(0, 5);
		const { events } = await read(0, 0, 10);
		expect(events.map(({ at, number }) => [number, at])).toEqual([
			[1, 1],
			[2, 2],
			[3, 5],
		]);
		await close();
	});

	it('tells nothing that the disk refuses after all', () =>
		withFolder(async (folder) => {
			let isFull = false;
			const disk = faultyDisk((call) => (isFull && call === 'write' ? 'error' : 'none'));
			const store = await openFileStore<Records, typeof layout>({ folder, layout, disk });
			const { record, read, close } = await companiesIn(store);
			await record(0, 1);
			isFull = true;
			const [lost, told] = await Promise.allSettled([record(0, 2), read(0, 1, 10)]);
			expect([lost, told]).toMatchObject([
				{ status: 'rejected', reason: expect.any(StoreUnavailableError) },
				{ status: 'rejected', reason: expect.any(StoreUnavailableError) },
			]);
			isFull = false;
			await record(0, 3);
			expect((await read(0, 1, 10)).events).toMatchObject([{ number: 2, at: 3 }]);
			await close();
		}));

	it('refuses to go on after an event that was never recorded', async () => {
		const { record, read, close } = await companiesIn();
		await record(0, 1);
		await expect(read(0, 2, 10)).rejects.toMatchObject({ refusal: 'EVENT_MARK_UNKNOWN' });
		await close();
	});
});

describe('the number of the latest event', () => {
	it('is found wherever the search begins, before and after changes that were taken back', async () => {
		const change = fc.record({ count: fc.integer({ min: 0, max: 40 }), isRefused: fc.boolean() });
		await fc.assert(
			fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
				const store = openMemoryStore<Records, typeof layout>(layout);
				const latest = latestEventNumbers(store.records);
				let expected = 0;
				for (const { count, isRefused } of changes) {
					const work = store.write((unit) => {
						for (let number = expected + 1; number <= expected + count; number += 1) {
							const id = roadEventId('C', number);
							unit.put('roadEvents', { id, companyId: 'C', number, ...anEvent(0) });
							expect(latest('C')).toBe(number);
						}
						if (isRefused) throw new Error('refused');
					});
					if (isRefused) await expect(work).rejects.toThrow('refused');
					else await work;
					expected += isRefused ? 0 : count;
					expect(latest('C')).toBe(expected);
					expect(latestEventNumbers(store.records)('C')).toBe(expected);
				}
			}),
			{ numRuns: 30 },
		);
	});
});
