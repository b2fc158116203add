import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Links } from '../../server/api/http/links.mts';
import { eventWriter } from '../../server/api/rouptimize/translate/event.mts';
import type { DomainStore } from '../../server/domain/records.mts';
import { createSealer } from '../../server/store/sealer.mts';
import { Outbox, type OutboxParts } from '../../server/webhooks/outbox.mts';

/** An outbox that may send to this machine and tries again without delay, unless told otherwise. */
export function createTestOutbox(
	store: DomainStore,
	log: Logger,
	links: Links,
	parts: Partial<OutboxParts> & Pick<OutboxParts, 'now' | 'publicUrl'>,
): Outbox {
	return new Outbox({
		store,
		sealer: createSealer('5e'.repeat(32)),
		describe: eventWriter(links),
		chance: () => 0.5,
		pause: (ms) => sleep(ms, undefined, { ref: false }),
		delayScale: 0,
		allowsPrivate: true,
		onFault: (fault) => log.error({ err: fault }, 'fault'),
		onWarning: (message) => log.warn(message),
		...parts,
	});
}
