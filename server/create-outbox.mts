import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Links } from './api/http/links.mts';
import { eventWriter } from './api/rouptimize/translate/event.mts';
import type { Config } from './config.mts';
import type { DomainStore } from './domain/records.mts';
import { createSealer } from './store/sealer.mts';
import { readSecret } from './store/secret-file.mts';
import { Outbox } from './webhooks/outbox.mts';

/** The key that opens the secrets of endpoints; it lies in the data folder. */
const keyName = 'webhook-key';

/** The outbox of a data folder; it sends nothing before it is started. */
export async function createOutbox(
	store: DomainStore,
	config: Config,
	log: Logger,
	links: Links,
	publicUrl: () => string,
): Promise<Outbox> {
	return new Outbox({
		store,
		sealer: createSealer(await readSecret(config.dataFolder, keyName)),
		describe: eventWriter(links),
		publicUrl,
		now: () => new Date(),
		chance: Math.random,
		pause: (ms) => sleep(ms, undefined, { ref: false }),
		...config.webhooks,
		onFault: (fault) => log.error({ err: fault }, 'fault'),
		onWarning: (message) => log.warn(message),
	});
}
