import type { CompanyEvent } from '../domain/company-event.mts';
import type { OrderChanges } from '../domain/order-changes.mts';
import type { DomainStore } from '../domain/records.mts';
import type { WebhookDelivery } from '../domain/webhook-delivery.mts';
import { giveUpPending } from '../domain/webhook-deliveries.mts';
import type { WebhookEndpoint } from '../domain/webhook-endpoint.mts';
import type { WebhookService } from '../domain/webhook-service.mts';
import type { Sealer } from '../store/sealer.mts';
import type { Turns } from '../store/turns.mts';
import type { Resolve } from './guard/guarded-lookup.mts';
import { targetFault } from './guard/target-fault.mts';
import { Lanes } from './lanes.mts';
import { createSender, type Sender } from './send.mts';
import { settle, type Attempted } from './settle.mts';
import { newWebhookSecret } from './sign.mts';
import { outlived, SweepClock } from './sweep.mts';
import { type DescribeEvents, takeEvents } from './take-events.mts';
import { attemptDelivery } from './attempt.mts';

export interface OutboxParts {
	readonly store: DomainStore;
	readonly sealer: Sealer;
	readonly describe: DescribeEvents;
	/** Where the server is reached, for links. */
	readonly publicUrl: () => string;
	readonly now: () => Date;
	/** From 0 to 1, another one each time. */
	readonly chance: () => number;
	/** Resolves after so many milliseconds; does not keep the process alive. */
	readonly pause: (ms: number) => Promise<void>;
	/** Of all delays between attempts; 1 but for tests. */
	readonly delayScale: number;
	/** Whether addresses that are not public may be sent to. */
	readonly allowsPrivate: boolean;
	/** An attempt may take this long in all; 15 seconds but for tests. */
	readonly timeoutMs?: number;
	/** Looks names up; that of the machine but for tests. */
	readonly resolve?: Resolve;
	readonly onFault: (fault: unknown) => void;
	/** Hears what the owner of the server should know. */
	readonly onWarning: (message: string) => void;
}

const defaultTimeoutMs = 15_000;

/** What could not be saved is tried again after so long. */
const saveAgainMs = 1_000;

/**
 * Sends what is written down as pending: what was left by an earlier run, what is new, and what failed and is to be tried
 * again.
 */
export class Outbox {
	readonly #parts: OutboxParts;
	readonly #sender: Sender;
	readonly #lanes: Lanes;
	/** Deliveries that wait for their time. */
	readonly #waiting = new Map<string, NodeJS.Timeout>();
	/** Deliveries that wait for their turn, or are being sent. */
	readonly #begun = new Set<string>();
	readonly #running = new Set<Promise<void>>();
	readonly #abort = new AbortController();
	readonly #sweepClock = new SweepClock();
	#fresh: string[] = [];
	#isOpen = false;

	constructor(parts: OutboxParts) {
		this.#parts = parts;
		const { timeoutMs = defaultTimeoutMs, allowsPrivate, resolve, now } = parts;
		this.#sender = createSender({ timeoutMs, allowsPrivate, resolve, now });
		const endpoints = parts.store.records.webhookEndpoints;
		this.#lanes = new Lanes((id) => typeof endpoints.get(id)?.failingSince === 'string');
	}

	/** What endpoints need of this. */
	get service(): WebhookService {
		const { sealer, allowsPrivate } = this.#parts;
		return {
			newSecret: newWebhookSecret,
			seal: (text, context) => sealer.seal(text, context),
			faultOf: (url) => targetFault(url, allowsPrivate),
			onDue: (ids) => this.#sendSoon(ids),
		};
	}

	/** Writes events down for those who listen, in the unit of work that has made them happen. */
	take(events: readonly CompanyEvent[], changes: OrderChanges): Turns<void> {
		const { describe, publicUrl } = this.#parts;
		return takeEvents(events, changes, describe, publicUrl());
	}

	/** Begins to send, with what an earlier run has left. */
	start(): void {
		this.#isOpen = true;
		const { records } = this.#parts.store;
		for (const delivery of records.webhookDeliveries.all()) this.#schedule(delivery);
	}

	/** Begins nothing new, and gives what runs so many milliseconds to end; what is not sent stays written down. */
	async close(deadlineMs: number): Promise<void> {
		this.#isOpen = false;
		for (const timer of this.#waiting.values()) clearTimeout(timer);
		this.#waiting.clear();
		this.#lanes.clear();
		const timer = setTimeout(() => this.#abort.abort(), deadlineMs);
		await Promise.all(this.#running);
		clearTimeout(timer);
		this.#sender.close();
	}

	/** Waits until the unit of work that is under way is saved; if it is not, there is nothing to send. */
	#sendSoon(ids: readonly string[]): void {
		if (ids.length === 0) return;
		if (this.#fresh.length === 0) setImmediate(() => void this.#sendFresh());
		this.#fresh.push(...ids);
	}

	async #sendFresh(): Promise<void> {
		const { store } = this.#parts;
		const ids = this.#fresh;
		this.#fresh = [];
		await store.write(() => undefined).catch(() => undefined);
		for (const id of ids) this.#schedule(store.records.webhookDeliveries.get(id));
	}

	#schedule(delivery: WebhookDelivery | undefined): void {
		if (!this.#isOpen || delivery?.nextAttemptAt == null) return;
		const { id } = delivery;
		clearTimeout(this.#waiting.get(id));
		this.#waiting.delete(id);
		const wait = Date.parse(delivery.nextAttemptAt) - this.#parts.now().getTime();
		if (wait <= 0) this.#enqueue(delivery);
		else this.#waiting.set(id, setTimeout(() => this.#wake(id), wait).unref());
	}

	#wake(id: string): void {
		this.#waiting.delete(id);
		const delivery = this.#parts.store.records.webhookDeliveries.get(id);
		if (this.#isOpen && delivery?.status === 'pending') this.#enqueue(delivery);
	}

	#enqueue({ id, endpointId }: WebhookDelivery): void {
		if (this.#begun.has(id)) return;
		this.#begun.add(id);
		this.#lanes.add(endpointId, async () => {
			const run = this.#run(id).catch(this.#parts.onFault);
			this.#running.add(run);
			await run;
			this.#running.delete(run);
		});
	}

	async #run(id: string): Promise<void> {
		const { records } = this.#parts.store;
		try {
			const delivery = records.webhookDeliveries.get(id);
			const endpoint = records.webhookEndpoints.get(delivery?.endpointId ?? '');
			if (!this.#isOpen || delivery?.status !== 'pending' || endpoint === undefined) return;
			const attempted = await attemptDelivery(
				delivery,
				endpoint,
				this.#parts,
				this.#sender,
				this.#abort.signal,
			);
			if (attempted !== undefined) await this.#save(attempted);
		} finally {
			this.#begun.delete(id);
		}
		this.#schedule(records.webhookDeliveries.get(id));
	}

	/** Until the disk takes it, or the outbox is closed: then it is sent again by the next run. */
	async #save(attempted: Attempted): Promise<void> {
		for (;;) {
			try {
				await this.#write(attempted);
				return;
			} catch (fault) {
				this.#parts.onFault(fault);
				if (!this.#isOpen) return;
				await this.#parts.pause(saveAgainMs);
			}
		}
	}

	async #write(attempted: Attempted): Promise<void> {
		const { store, now, chance, delayScale } = this.#parts;
		const { webhookDeliveries, webhookEndpoints } = store.records;
		const switchedOff = await store.write((unit): WebhookEndpoint | undefined => {
			const current = webhookDeliveries.get(attempted.begun.id);
			const before = webhookEndpoints.get(attempted.begun.endpointId);
			if (current === undefined || before === undefined) return undefined;
			const options = { now: now(), chance: chance(), delayScale };
			const { delivery, endpoint } = settle(current, before, attempted, options);
			unit.put('webhookDeliveries', delivery);
			if (endpoint !== before) unit.put('webhookEndpoints', endpoint);
			if (this.#sweepClock.isTime(endpoint.id)) {
				for (const { id } of outlived(store, endpoint.id, options.now)) unit.remove('webhookDeliveries', id);
			}
			if (endpoint.isActive || !before.isActive) return undefined;
			giveUpPending(store, unit, endpoint.id);
			return endpoint;
		});
		if (switchedOff === undefined) return;
		this.#parts.onWarning(
			`Webhook endpoint ${switchedOff.id} was switched off: ${switchedOff.disabledReason ?? ''}`,
		);
	}
}
