import { atOnce, type Turns } from '../store/turns.mts';
import type { Company } from './company.mts';
import { type CompletionForm, filesOf } from './completion.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { hasPlace } from './find-order.mts';
import type { Location } from './location.mts';
import { isOver, type Order } from './order.mts';
import { plannedOrders, type PlannedOrders } from './planned-orders.mts';
import type { RecordUnit } from './records.mts';
import { isInStep, retimed } from './route-times.mts';
import type { Route } from './route.mts';
import { suitsRoute } from './suits-route.mts';
import { tellChanges } from './tell-changes.mts';
import { TrackedUnit } from './tracked-unit.mts';

/**
 * Changes orders and locations of a company in one unit of work, whole or not at all. Open plannings keep what they
 * hold, and each route that was touched is brought up to date once, at the end.
 * @throws what `work` throws; nothing is changed then
 */
export async function changeOrders<T>(
	domain: Domain,
	company: Company,
	work: (changes: OrderChanges) => T,
): Promise<T> {
	const { result, changes } = await domain.store.write((unit) => {
		const changes = new OrderChanges(domain, company, unit);
		const result = work(changes);
		changes.finish();
		atOnce(changes.tell());
		return { result, changes };
	});
	await changes.settle();
	return result;
}

export class OrderChanges {
	readonly domain: Domain;
	readonly company: Company;
	readonly unit: TrackedUnit;
	/** ISO 8601, UTC; the same for all changes of the unit. */
	readonly now: string;
	/** Ids of attachments that are no more; their files go once that is saved. */
	readonly droppedFiles: string[] = [];
	/** Ids of webhook deliveries that are to be sent once that is saved. */
	readonly dueDeliveries: string[] = [];
	/** Ids of routes whose stops were planned. */
	readonly optimized = new Set<string>();
	readonly #touchedRoutes = new Set<string>();
	readonly #relocated = new Set<string>();
	readonly #locationsBefore = new Map<string, Location>();
	#planned: PlannedOrders | undefined;

	constructor(domain: Domain, company: Company, unit: RecordUnit) {
		this.domain = domain;
		this.company = company;
		this.unit = new TrackedUnit(unit, domain.store.records);
		this.now = domain.now().toISOString();
	}

	/** @throws DomainError ORDER_IN_PLANNING */
	refuseWhilePlanned(order: Order): void {
		const planning = this.#plannedOrders.byOrder.get(order.id);
		if (planning !== undefined)
			throw new DomainError('ORDER_IN_PLANNING', { subject: order.number, planning });
	}

	/**
	 * Nothing of a location may change while an order there is being planned.
	 * @throws DomainError ORDER_IN_PLANNING
	 */
	refuseLocationWhilePlanned(location: Location): void {
		if (this.domain.store.records.locations.get(location.id) === location) return;
		const planning = this.#plannedOrders.byLocation.get(location.id);
		if (planning === undefined) return;
		throw new DomainError('ORDER_IN_PLANNING', { locationNumber: location.number, planning });
	}

	/** Saves an order; it leaves its route if that no longer fits, and takes its linked order along. */
	putOrder(before: Order | undefined, order: Order): void {
		this.unit.put('orders', order);
		if (before?.routeId == null) return;
		const route = this.domain.store.records.routes.get(before.routeId);
		const isSuited = route !== undefined && suitsRoute(order, route);
		const fits = order.date === before.date && isSuited && hasPlace(this.domain, order);
		if (!fits) this.leaveRoute(order);
		else if (order.locationId !== before.locationId || order.serviceMinutes !== before.serviceMinutes) {
			this.#touchedRoutes.add(before.routeId);
		} else if (
			order.timeWindows !== before.timeWindows ||
			order.allowedDateTimes !== before.allowedDateTimes
		) {
			this.#touchedRoutes.add(before.routeId);
		}
	}

	/** Links two orders, as they are now, with each other; routes that don't keep the promise let both go. */
	putLink(orderId: string, partnerId: string): void {
		const { orders, routes } = this.domain.store.records;
		const order = orders.get(orderId);
		const partner = orders.get(partnerId);
		if (order === undefined || partner === undefined) return;
		if (partner.relatedOrderId !== orderId) this.unit.put('orders', { ...partner, relatedOrderId: orderId });
		const route = order.routeId === null ? undefined : routes.get(order.routeId);
		if (order.routeId === partner.routeId && (route === undefined || isInStep(route, order, partner))) return;
		this.leaveRoute(order);
		this.leaveRoute(partner);
	}

	/** Saves a location; stops there get new times, or are taken off their routes if the place is no longer known. */
	putLocation(location: Location): void {
		const { locations, orders } = this.domain.store.records;
		const before = locations.get(location.id);
		if (before === location) return;
		this.unit.put('locations', location);
		if (before !== undefined) this.#noteLocation(before);
		const samePlace =
			before?.place?.lat === location.place?.lat && before?.place?.lng === location.place?.lng;
		if (before === undefined || (samePlace && before.checkInMinutes === location.checkInMinutes)) return;
		for (const order of orders.find('byLocation', location.id)) {
			if (order.unscheduledReason === 'LOCATION_UNKNOWN' && location.place !== null) {
				this.unit.put('orders', { ...order, unscheduledReason: null });
			}
			if (order.routeId === null) continue;
			if (location.place === null) this.leaveRoute(order);
			else this.#touchedRoutes.add(order.routeId);
		}
	}

	/** Saves a route that has changed. */
	putRoute(route: Route): void {
		this.unit.put('routes', { ...route, updatedAt: this.now });
	}

	/** Takes an order off its route, and the order linked with it too, unless that one is done with. */
	leaveRoute({ id }: Order): void {
		const { orders } = this.domain.store.records;
		const order = orders.get(id);
		if (order?.routeId == null) return;
		this.#touchedRoutes.add(order.routeId);
		const status = isOver(order.status) ? order.status : 'unscheduled';
		this.unit.put('orders', { ...order, routeId: null, status, updatedAt: this.now });
		const partner = order.relatedOrderId === null ? undefined : orders.get(order.relatedOrderId);
		if (partner?.routeId === order.routeId && !isOver(partner.status)) this.leaveRoute(partner);
	}

	/**
	 * Removes an order, its stop and its link; the location stays.
	 * @throws DomainError ORDER_IN_PLANNING
	 */
	removeOrder(order: Order): void {
		const { orders } = this.domain.store.records;
		this.refuseWhilePlanned(order);
		const partnerOf = (): Order | undefined =>
			order.relatedOrderId === null ? undefined : orders.get(order.relatedOrderId);
		const linked = partnerOf();
		if (linked !== undefined) this.refuseWhilePlanned(linked);
		this.leaveRoute(order);
		const partner = partnerOf();
		if (partner !== undefined) this.unlink(partner);
		this.forgetOrder(order.id);
	}

	/** Removes an order's records: itself, what became of it, and the files of that. */
	forgetOrder(id: string): void {
		this.dropFiles(id);
		const { orders, jobs } = this.domain.store.records;
		const job = jobs.get(orders.get(id)?.jobId ?? '');
		if (job !== undefined) this.unit.put('jobs', { ...job, updatedAt: this.now });
		this.unit.remove('completions', id);
		this.unit.remove('orders', id);
	}

	/** Removes the files of an order, except for those that its form names. */
	dropFiles(orderId: string, form: CompletionForm | null = null): void {
		const kept = new Set(form === null ? [] : filesOf(form));
		for (const { id } of this.domain.store.records.attachments.find('byOrder', orderId)) {
			if (kept.has(id)) continue;
			this.unit.remove('attachments', id);
			this.droppedFiles.push(id);
		}
	}

	/**
	 * Ends an order's side of a link.
	 * @throws DomainError ORDER_IN_PLANNING
	 */
	unlink(order: Order): void {
		this.refuseWhilePlanned(order);
		this.unit.put('orders', { ...order, relatedOrderId: null });
	}

	/** Gives each touched route its stops and times as they are now; one without stops is removed. */
	finish(): void {
		const { routes, orders } = this.domain.store.records;
		for (const routeId of this.#touchedRoutes) {
			const route = routes.get(routeId);
			if (route === undefined) continue;
			const left = route.stops
				.map((stop) => orders.get(stop.orderId))
				.filter((order) => order !== undefined)
				.filter((order) => order.routeId === routeId);
			if (left.length === 0 && !route.isKept) this.unit.remove('routes', routeId);
			else this.putRoute(retimed(this.domain, route, left));
		}
	}

	/** Tells of all changes, to be called once and last. */
	*tell(): Turns<void> {
		yield* tellChanges(this, {
			changed: this.unit.changed(),
			optimized: this.optimized,
			relocated: this.#relocated,
			locationsBefore: this.#locationsBefore,
		});
	}

	/** Does what had to wait until all changes are saved. */
	async settle(): Promise<void> {
		this.domain.webhooks.onDue(this.dueDeliveries);
		for (const id of this.droppedFiles) {
			await this.domain.attachmentFiles.remove(id).catch(this.domain.onFault);
		}
	}

	/** What a location says counts for every order there. */
	#noteLocation(before: Location): void {
		if (!this.#locationsBefore.has(before.id)) this.#locationsBefore.set(before.id, before);
		for (const order of this.domain.store.records.orders.find('byLocation', before.id)) {
			this.#relocated.add(order.id);
			this.unit.put('orders', { ...order, updatedAt: this.now });
		}
	}

	get #plannedOrders(): PlannedOrders {
		return (this.#planned ??= plannedOrders(this.domain, this.company.id));
	}
}
