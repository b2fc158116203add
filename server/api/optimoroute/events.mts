import {
	type EventsAnswer,
	type EventsRequest,
	maxEventsPerPage,
} from '../../../contract/optimoroute/event.ts';
import type { Company } from '../../domain/company.mts';
import { DomainError } from '../../domain/domain-error.mts';
import { readEvents } from '../../domain/event-log.mts';
import { fingerprint } from '../http/fingerprint.mts';
import { queryReader } from '../http/request-schema.mts';
import type { Handler } from './handler.mts';
import * as schemas from './schemas.mts';
import { writeEvent } from './translate-road.mts';

const readRequest = queryReader<EventsRequest>(schemas.events);

export const getEvents: Handler<EventsAnswer> = async ({ domain, company, input }) => {
	const { after_tag: tag = '' } = readRequest(input);
	const { events, last, remaining } = await readEvents(
		domain,
		company,
		readTag(company, tag),
		maxEventsPerPage,
	);
	return {
		success: true,
		events: events.map((event) => writeEvent(domain, company, event)),
		tag: writeTag(company, last),
		remainingEvents: remaining,
	};
};

/** A tag holds the number of the last event that was read, and the mark of the company. */
const writeTag = (company: Company, number: number): string =>
	Buffer.from(`${number} ${markOf(company, number)}`).toString('base64url');

/** @throws DomainError EVENT_MARK_UNKNOWN */
function readTag(company: Company, tag: string): number {
	if (tag === '') return 0;
	const number = /^(\d{1,15}) /.exec(Buffer.from(tag, 'base64url').toString())?.[1];
	if (number === undefined || tag !== writeTag(company, Number(number))) {
		throw new DomainError('EVENT_MARK_UNKNOWN');
	}
	return Number(number);
}

/** Ids of companies are told nowhere, so that a tag is only what this server gave to this company. */
const markOf = ({ id }: Company, number: number): string =>
	fingerprint(`events ${id} ${number}`).slice(0, 16);
