import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino, type Logger } from 'pino';
import { createLinks, type Links } from './api/http/links.mts';
import { createApp } from './app.mts';
import type { Config } from './config.mts';
import { createOutbox } from './create-outbox.mts';
import type { Domain } from './domain/domain.mts';
import { layout, type DomainStore, type Records } from './domain/records.mts';
import { sweepFiles } from './domain/report-with-files.mts';
import { resumePlannings } from './domain/run-planning.mts';
import { latestEventNumbers } from './domain/event-numbers.mts';
import { numbersAfter } from './domain/numbers.mts';
import { listen } from './listen.mts';
import { openGeocoder } from './open-geocoder.mts';
import { PlanningQueue } from './planning/queue.mts';
import { createWorkerSolver } from './planning/worker-solver.mts';
import { type CompanyAccess, completeAccess, madeUpLines } from './seed/company-access.mts';
import { plantSeed } from './seed/plant-seed.mts';
import { readSeedFile } from './seed/seed-file.mts';
import { openAttachmentFiles } from './store/attachment-files.mts';
import { openFileStore } from './store/file-store.mts';
import { readSecret } from './store/secret-file.mts';
import type { Outbox } from './webhooks/outbox.mts';

export interface RunningServer {
	readonly url: string;
	/** Keys that were made up for new companies, a line each; told once, since only their hashes are kept. */
	readonly madeUpKeys: readonly string[];
	/** Finishes what runs, saves, and frees the data folder. */
	close(): Promise<void>;
}

const demoSeed = fileURLToPath(new URL('../../seeds/demo.json', import.meta.url));

/** Both lie in the data folder, beside the store's own files. */
const attachmentFolder = 'attachments';
const linkSecretName = 'link-secret';

/** A request may take this long after the server was told to close. */
const closeDeadlineMs = 5_000;

/**
 * Opens the data folder, plants the seed if it is new, and listens.
 * @throws StoreRefusedError, SeedRefusedError, ListenError
 */
export async function runServer(config: Config): Promise<RunningServer> {
	const log = pino({ level: config.logLevel }, pino.destination(2));
	const store = await openFileStore<Records, typeof layout>({
		folder: config.dataFolder,
		layout,
		onWarning: (warning, cause) => log.warn({ err: cause }, warning),
	});
	try {
		const address = { url: config.publicUrl ?? '' };
		const publicUrl = (): string => address.url;
		const secret = await readSecret(config.dataFolder, linkSecretName);
		const links = createLinks({ secret, publicUrl, now: () => new Date() });
		const outbox = await createOutbox(store, config, log, links, publicUrl);
		const domain = await createDomain(store, config, log, outbox);
		const madeUpKeys = await plantIfNew(domain, store, config);
		return await serve({ domain, outbox, config, log, links, address, madeUpKeys });
	} catch (error) {
		await store.close();
		throw error;
	}
}

async function createDomain(
	store: DomainStore,
	config: Config,
	log: Logger,
	outbox: Outbox,
): Promise<Domain> {
	const queue = new PlanningQueue({
		concurrency: Math.max(1, Math.floor((availableParallelism() - 1) / config.plannerThreads)),
		solver: createWorkerSolver(),
		threads: config.plannerThreads,
	});
	const pause = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });
	const orderNumbers = numbersAfter(store.records.orders.all(), (order) => order.sequence);
	const domain: Domain = {
		store,
		now: () => new Date(),
		newId: randomUUID,
		nextOrder: orderNumbers.next,
		latestOrder: orderNumbers.latest,
		nextPlanning: numbersAfter(store.records.plannings.all(), (planning) => planning.number).next,
		latestEvent: latestEventNumbers(store.records),
		completesOnlyDispatched: config.completesOnlyDispatched,
		attachmentFiles: await openAttachmentFiles(join(config.dataFolder, attachmentFolder)),
		geocoder: await openGeocoder(config, pause, log),
		travel: config.travel,
		queue,
		actor: 'service',
		onEvents: (events, changes) => outbox.take(events, changes),
		webhooks: outbox.service,
		pause,
		onFault: (fault) => log.error({ err: fault }, 'fault'),
	};
	await sweepFiles(domain);
	return domain;
}

interface ServedParts {
	readonly domain: Domain;
	readonly outbox: Outbox;
	readonly config: Config;
	readonly log: Logger;
	readonly links: Links;
	/** Where the server is reached from outside; '' until it is known. */
	readonly address: { url: string };
	readonly madeUpKeys: readonly string[];
}

async function serve(parts: ServedParts): Promise<RunningServer> {
	const { domain, outbox, config, log, links, address, madeUpKeys } = parts;
	let ready = true;
	const app = createApp({
		domain,
		links,
		log,
		adminToken: config.adminToken,
		requestJournalSize: config.requestJournalSize,
		optimoRouteErrorStatus: config.optimoRouteErrorStatus,
		isReady: () => ready,
	});
	const listener = await listen(app, config.host, config.port);
	address.url ||= listener.url;
	resumePlannings(domain);
	outbox.start();
	return {
		url: listener.url,
		madeUpKeys,
		async close() {
			ready = false;
			await domain.geocoder.close();
			await Promise.all([listener.close(closeDeadlineMs), outbox.close(closeDeadlineMs)]);
			await domain.queue.close();
			await domain.store.close();
		},
	};
}

/** Plants the seed into a new data folder; an old one keeps its companies and keys. */
async function plantIfNew(domain: Domain, store: DomainStore, config: Config): Promise<string[]> {
	if (store.records.companies.size > 0) return [];
	const file = config.seedFile ?? demoSeed;
	const seed = await readSeedFile(file);
	const given = seed.companies.map((_, index) => (index === 0 ? givenAccess(config) : {}));
	const access = given.map(completeAccess);
	await plantSeed(domain, seed, access, file);
	return seed.companies.flatMap(({ name }, index) => {
		const [own, asked] = [access[index], given[index]];
		return own === undefined || asked === undefined ? [] : madeUpLines(name, asked, own);
	});
}

/** Of the first company. */
function givenAccess(config: Config): Partial<CompanyAccess> {
	const { optimoRouteKey, rouptimizeToken, routeMateClientId, routeMateClientSecret } = config;
	return {
		...(optimoRouteKey === undefined ? {} : { optimoRouteKey }),
		...(rouptimizeToken === undefined ? {} : { rouptimizeToken }),
		...(routeMateClientId === undefined ? {} : { routeMateClientId }),
		...(routeMateClientSecret === undefined ? {} : { routeMateClientSecret }),
	};
}
