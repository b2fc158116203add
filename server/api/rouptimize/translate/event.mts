import type { EventType, ResourceType } from '../../../../contract/rouptimize/events.ts';
import type { CompanyEvent, ToldKind } from '../../../domain/company-event.mts';
import type { Company } from '../../../domain/company.mts';
import type { Domain } from '../../../domain/domain.mts';
import { domainBefore } from '../../../domain/domain-before.mts';
import type { OrderChanges } from '../../../domain/order-changes.mts';
import type { Collection, StoredRecord } from '../../../store/store.mts';
import type { Links } from '../../http/links.mts';
import { writeAssignment } from './assignment.mts';
import { writeDriver } from './driver.mts';
import { eventNames, resources } from './event-names.mts';
import { missionWriter } from './mission.mts';
import { writeRoute } from './route.mts';
import { writeVehicle } from './vehicle.mts';

/** An event in the vendor's words. */
export interface WrittenEvent {
	readonly eventType: EventType;
	readonly resourceType: ResourceType;
	/** The record as the API answers it. */
	readonly data: object;
	/** Where it is answered. */
	readonly path: string;
}

/** Writes the events of one unit of work, in which all its changes are made. */
export type EventWriter = (event: CompanyEvent) => WrittenEvent;

export function eventWriter(links: Links): (changes: OrderChanges) => EventWriter {
	return (changes) => {
		const { domain, company } = changes;
		const now = recordWriters(domain, company, links);
		let before: RecordWriters | undefined;
		return ({ type, kind, recordId }) => {
			const data =
				now[kind](recordId) ??
				(before ??= recordWriters(domainBefore(changes), company, links))[kind](recordId);
			if (data === undefined) throw new Error(`The event ${type} tells of ${recordId}, which never was.`);
			return {
				eventType: eventNames[type],
				resourceType: resources[kind].type,
				data,
				path: `${resources[kind].path}/${recordId}`,
			};
		};
	};
}

/** Write a record with this id as the API answers it; undefined: there is none. */
type RecordWriters = Readonly<Record<ToldKind, (id: string) => object | undefined>>;

function recordWriters(domain: Domain, company: Company, links: Links): RecordWriters {
	const { orders, routes, drivers, vehicles, assignments } = domain.store.records;
	const writeMission = missionWriter(domain, company, links);
	return {
		orders: ifAny(orders, writeMission),
		routes: ifAny(routes, (route) => writeRoute(domain, route)),
		drivers: ifAny(drivers, writeDriver),
		vehicles: ifAny(vehicles, writeVehicle),
		assignments: ifAny(assignments, writeAssignment),
	};
}

function ifAny<T extends StoredRecord>(
	records: Pick<Collection<T>, 'get'>,
	write: (record: T) => object,
): (id: string) => object | undefined {
	return (id) => {
		const record = records.get(id);
		return record === undefined ? undefined : write(record);
	};
}
