import { type DomainStore, within } from '../domain/records.mts';
import type { WebhookDelivery } from '../domain/webhook-delivery.mts';

/** Deliveries that are over are kept for so long, and so many of an endpoint: those that failed can be asked for again. */
const keptMs = 30 * 24 * 3_600_000;
const kept = { delivered: 1_000, failed: 10_000 } as const;

/** The deliveries of an endpoint that are over and need be kept no longer. */
export function outlived(store: DomainStore, endpointId: string, now: Date): WebhookDelivery[] {
	const oldest = new Date(now.getTime() - keptMs).toISOString();
	return (['delivered', 'failed'] as const).flatMap((status) => {
		const found = store.records.webhookDeliveries.find('byStatus', within(endpointId, status));
		const beyond = Math.max(0, found.length - kept[status]);
		return found.filter(({ createdAt }, index) => index < beyond || createdAt < oldest);
	});
}

/** Every so many deliveries of an endpoint its old ones are looked for. */
const sweptEvery = 100;

/** Says when it is time to look for what an endpoint no longer needs. */
export class SweepClock {
	readonly #settled = new Map<string, number>();

	/** To be told of each delivery that was tried. */
	isTime(endpointId: string): boolean {
		const count = (this.#settled.get(endpointId) ?? 0) + 1;
		if (count < sweptEvery) this.#settled.set(endpointId, count);
		else this.#settled.delete(endpointId);
		return count === sweptEvery;
	}
}
