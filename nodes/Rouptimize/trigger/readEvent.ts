import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../shared/answers';

/** The body of a webhook. */
export interface ReceivedEvent extends IDataObject {
	eventId: string;
	eventType: string;
	resourceType: string;
	resourceId: string;
	data: IDataObject;
}

/** The event in a body; undefined if it is none. */
export function readEvent(rawBody: Buffer): ReceivedEvent | undefined {
	const body = parse(rawBody);
	return isEvent(body) ? body : undefined;
}

function parse(rawBody: Buffer): unknown {
	try {
		return JSON.parse(rawBody.toString('utf8'));
	} catch {
		return undefined;
	}
}

function isEvent(body: unknown): body is ReceivedEvent {
	if (!isJsonObject(body) || !isJsonObject(body.data)) return false;
	const names = ['eventId', 'eventType', 'resourceType', 'resourceId'];
	return names.every((name) => typeof body[name] === 'string' && body[name] !== '');
}
