import type { EventType, ResourceType } from '../../../../contract/rouptimize/events.ts';
import type { CompanyEvent } from '../../../domain/company-event.mts';
import type { Domain } from '../../../domain/domain.mts';
import { eventNames, resources } from './event-names.mts';

/** An event in the vendor's words. */
export interface WrittenEvent {
	readonly eventType: EventType;
	readonly resourceType: ResourceType;
	/** The record as the API answers it. */
	readonly data: object;
	/** Where it is answered. */
	readonly path: string;
}

/** @param write puts a record of an event into the words of the API */
export function eventWriter(
	write: (domain: Domain, event: CompanyEvent) => object,
): (domain: Domain, event: CompanyEvent) => WrittenEvent {
	return (domain, event) => {
		const { type, path } = resources[event.kind];
		return {
			eventType: eventNames[event.type],
			resourceType: type,
			data: write(domain, event),
			path: `${path}/${event.recordId}`,
		};
	};
}
