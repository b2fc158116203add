import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from '../../server/app.mts';
import { createLinks } from '../../server/api/http/links.mts';
import type { ErrorStatusMode } from '../../server/api/optimoroute/errors.mts';
import type { Domain } from '../../server/domain/domain.mts';
import { layout, type DomainStore, type Records } from '../../server/domain/records.mts';
import { defaultTravel } from '../../server/geo/distance.mts';
import { latestEventNumbers } from '../../server/domain/event-numbers.mts';
import { numbersAfter } from '../../server/domain/numbers.mts';
import { createGeocoder, type Geocoder } from '../../server/geo/geocoder.mts';
import { listen } from '../../server/listen.mts';
import { createInlineSolver } from '../../server/planning/inline-solver.mts';
import { PlanningQueue } from '../../server/planning/queue.mts';
import type { Solver } from '../../server/planning/solver.mts';
import { type CompanyAccess, completeAccess } from '../../server/seed/company-access.mts';
import { plantSeed } from '../../server/seed/plant-seed.mts';
import { checkSeed } from '../../server/seed/seed-file.mts';
import { type AttachmentFiles, memoryAttachmentFiles } from '../../server/store/attachment-files.mts';
import { openMemoryStore } from '../../server/store/memory-store.mts';
import { withCheckedAnswers } from './documented-answers.mts';
import type { Outbox, OutboxParts } from '../../server/webhooks/outbox.mts';
import { createTestOutbox } from './outbox.mts';

export interface TestServer {
	readonly url: string;
	/** Opens the first company of the seed. */
	readonly key: string;
	/** One for each company of the seed. */
	readonly keys: readonly string[];
	/** All that opens the APIs, for each company of the seed. */
	readonly access: readonly CompanyAccess[];
	readonly domain: Domain;
	readonly outbox: Outbox;
	/** What was logged, a line each. */
	readonly log: readonly string[];
	close(): Promise<void>;
}

export interface TestServerOptions {
	/** Whether the setting ADMIN_TOKEN is left out. */
	readonly withoutAdmin?: boolean;
	readonly requestJournalSize?: number;
	/** Content of a seed file; left out: the demo company. */
	readonly seed?: unknown;
	/** What opens the APIs, by company; what is left out is made up. */
	readonly access?: ReadonlyArray<Partial<CompanyAccess>>;
	readonly now?: () => Date;
	readonly errorStatus?: ErrorStatusMode;
	readonly store?: DomainStore;
	/** Left out: one without an address service. */
	readonly geocoder?: Geocoder;
	readonly attachmentFiles?: AttachmentFiles;
	readonly completesOnlyDispatched?: boolean;
	readonly solver?: Solver;
	readonly pause?: (ms: number) => Promise<void>;
	/** Left out: webhooks may go to this machine, and are tried again without delay. */
	readonly webhooks?: Partial<OutboxParts>;
}

export const demoSeed: unknown = JSON.parse(
	readFileSync(new URL('../../server/seeds/demo.json', import.meta.url), 'utf8'),
);

/** Opens the admin API of the test servers. */
export const adminToken = 'an-admin-token-for-tests';

const inline = createInlineSolver();

/** Plans in this thread, with a search that is short enough for tests. */
const quickSolver: Solver = {
	...inline,
	solve: (problem, options, ...rest) => inline.solve(problem, { ...options, iterations: 500 }, ...rest),
};

/** One for all servers of a test file: it loads the gazetteer once. */
const townGeocoder = createGeocoder();

/** The whole server on a free port, in memory unless a store is given; plannings run in this thread. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
	const lines: string[] = [];
	const log = pino({ level: 'trace' }, { write: (line) => lines.push(line) });
	const store = options.store ?? openMemoryStore<Records, typeof layout>(layout);
	const orderNumbers = numbersAfter(store.records.orders.all(), (order) => order.sequence);
	const now = options.now ?? (() => new Date('2027-03-01T12:00:00Z'));
	let publicUrl = '';
	const links = createLinks({ secret: 'a secret of tests', publicUrl: () => publicUrl, now });
	const outbox = createTestOutbox(store, log, links, {
		now,
		publicUrl: () => publicUrl,
		...options.webhooks,
	});
	const domain: Domain = {
		store,
		now,
		newId: randomUUID,
		nextOrder: orderNumbers.next,
		latestOrder: orderNumbers.latest,
		nextPlanning: numbersAfter(store.records.plannings.all(), (planning) => planning.number).next,
		latestEvent: latestEventNumbers(store.records),
		completesOnlyDispatched: options.completesOnlyDispatched ?? false,
		attachmentFiles: options.attachmentFiles ?? memoryAttachmentFiles(),
		geocoder: options.geocoder ?? townGeocoder,
		travel: defaultTravel,
		queue: new PlanningQueue({ concurrency: 1, solver: options.solver ?? quickSolver }),
		pause: options.pause ?? ((ms) => sleep(ms, undefined, { ref: false })),
		actor: 'service',
		onEvents: (events, changes) => outbox.take(events, changes),
		webhooks: outbox.service,
		onFault: (fault) => log.error({ err: fault }, 'fault'),
	};
	const seed = checkSeed(options.seed ?? demoSeed, 'test');
	const access = seed.companies.map((_, index) => completeAccess(options.access?.[index] ?? {}));
	await plantSeed(domain, seed, access, 'test');
	const app = createApp({
		domain,
		links,
		log,
		adminToken: options.withoutAdmin === true ? undefined : adminToken,
		requestJournalSize: options.requestJournalSize ?? 50,
		optimoRouteErrorStatus: options.errorStatus ?? '200',
		isReady: () => true,
	});
	const listener = await listen(withCheckedAnswers(app), '127.0.0.1', 0);
	publicUrl = listener.url;
	outbox.start();
	return {
		url: listener.url,
		key: access[0]?.optimoRouteKey ?? '',
		keys: access.map(({ optimoRouteKey }) => optimoRouteKey),
		access,
		domain,
		outbox,
		log: lines,
		async close() {
			await domain.geocoder.close();
			await Promise.all([listener.close(1_000), outbox.close(0)]);
			await domain.queue.close();
			await domain.store.close();
		},
	};
}
