import type { Mission, ProofOfDelivery, TimeWindow } from '../../../../contract/rouptimize/mission.ts';
import type { Company } from '../../../domain/company.mts';
import type { Domain } from '../../../domain/domain.mts';
import { LiveEstimates } from '../../../domain/live-estimate.mts';
import type { Order, OrderDetails } from '../../../domain/order.mts';
import { locationOf, stageOf } from '../../../domain/order-state.mts';
import { hasProof, scannedBarcodes } from '../../../domain/proof-of-delivery.mts';
import type { Route, Stop } from '../../../domain/route.mts';
import type { Links } from '../../http/links.mts';
import { dateTimeOf, timeOf, writeExternalId } from './values.mts';

export type MissionWriter = (order: Order) => Mission;

/** Writes many missions of one moment: each route is looked through and worked out once. */
export function missionWriter(domain: Domain, company: Company, links: Links): MissionWriter {
	const places = new RoutePlaces(domain);
	const estimates = new LiveEstimates(domain, company);
	return (order) => {
		const location = locationOf(domain, order);
		const timeWindows = writeTimeWindows(order.timeWindows);
		const [firstWindow] = timeWindows;
		const { route, sequence, stop } = places.of(order);
		const { driverId = null, vehicleId = null } = route ?? {};
		const { drivers, vehicles } = domain.store.records;
		const eta = route === undefined ? undefined : estimates.onRoute(order, route);
		return {
			id: order.id,
			externalId: writeExternalId(order.number),
			createdAt: order.createdAt,
			updatedAt: order.updatedAt,
			date: order.date,
			name: location?.name ?? '',
			phone: order.phone,
			email: order.email,
			address: location?.address ?? '',
			latitude: location?.place?.lat ?? null,
			longitude: location?.place?.lng ?? null,
			type: order.type,
			startTimeWindow: firstWindow?.start ?? null,
			endTimeWindow: firstWindow?.end ?? null,
			timeWindows,
			serviceMinutes: order.serviceMinutes,
			priority: order.priority,
			load1: order.load1,
			load2: order.load2,
			load3: order.load3,
			load4: order.load4,
			skills: [...order.skills],
			vehicleFeatures: [...order.vehicleFeatures],
			notes: order.notes,
			barcodes: [...order.barcodes],
			driverId: order.driverId,
			vehicleId: order.vehicleId,
			branchId: order.branchId,
			status: stageOf(order.status),
			routeId: order.routeId,
			sequence,
			scheduledAt: stop === undefined || route === undefined ? null : dateTimeOf(route.date, stop.startAt),
			eta: eta === undefined ? null : dateTimeOf(order.date, eta.arriveAt),
			driverName: driverId === null ? null : (drivers.get(driverId)?.name ?? null),
			vehiclePlate: vehicleId === null ? null : (vehicles.get(vehicleId)?.plateNumber ?? null),
			proofOfDelivery: writeProof(domain, links, order),
		};
	};
}

/** Writes one mission; for several `missionWriter` is quicker. */
export function writeMission(domain: Domain, company: Company, links: Links, order: Order): Mission {
	return missionWriter(domain, company, links)(order);
}

export function writeTimeWindows(windows: OrderDetails['timeWindows']): TimeWindow[] {
	return windows.map(({ from, to }) => ({ start: timeOf(from), end: timeOf(to) }));
}

/** Where an order stands on its route. */
interface RoutePlace {
	readonly route: Route | undefined;
	/** From 1; null: on no route. */
	readonly sequence: number | null;
	readonly stop: Stop | undefined;
}

const nowhere: RoutePlace = { route: undefined, sequence: null, stop: undefined };

/** Where orders stand on their routes; the stops of each route are gone through once. */
class RoutePlaces {
	readonly #domain: Domain;
	readonly #known = new Map<string, ReadonlyMap<string, RoutePlace>>();

	constructor(domain: Domain) {
		this.#domain = domain;
	}

	of({ id, routeId }: Order): RoutePlace {
		if (routeId === null) return nowhere;
		const known = this.#known.get(routeId) ?? placesOn(this.#domain.store.records.routes.get(routeId));
		this.#known.set(routeId, known);
		return known.get(id) ?? nowhere;
	}
}

function placesOn(route: Route | undefined): ReadonlyMap<string, RoutePlace> {
	if (route === undefined) return new Map();
	return new Map(
		route.stops.map((stop, index) => [stop.orderId, { route, sequence: index + 1, stop }] as const),
	);
}

function writeProof(domain: Domain, links: Links, { id }: Order): ProofOfDelivery | null {
	const completion = domain.store.records.completions.get(id);
	if (completion === undefined || !hasProof(completion)) return null;
	const { form, endedAt, verification } = completion;
	const { note = '', signature, images = [] } = form ?? {};
	const scans = [...(form?.barcodes ?? []), ...(form?.collectedBarcodes ?? [])];
	const files = [...images, ...scans.flatMap((scan) => scan.images ?? [])];
	return {
		note,
		signatureUrl: signature === undefined ? null : links.toFile(signature),
		imageUrls: files.map((file) => links.toFile(file)),
		scannedBarcodes: scannedBarcodes(form),
		completedAt: endedAt === null ? null : new Date(endedAt * 1000).toISOString(),
		verifiedAt: verification?.at ?? null,
	};
}
