import { isResourceLocatorValue } from 'n8n-workflow';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isRecord, isTrue } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import { isSigned } from '../../shared/webhookSignature';
import { readAccount } from '../shared/account';
import { connect } from '../shared/client';
import { idOf } from '../shared/findRecord';
import { branches } from '../shared/kinds';
import { branchOf, currentRecord } from './currentRecord';
import { claim, giveBack, keepTaken, readRegistration, wasTaken } from './memory';
import { readEvent } from './readEvent';
import type { ReceivedEvent } from './readEvent';

/** Takes a call: an event that is signed, chosen and new starts the workflow, nothing else does. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { rawBody } = context.getRequestObject();
	if (!Buffer.isBuffer(rawBody) || !(await isFromService(context, rawBody))) {
		return refuse(context, 401, 'The signature is missing, wrong or too old');
	}
	const event = readEvent(rawBody);
	if (event === undefined) return refuse(context, 400, 'This is no event');
	if (!isChosen(context, event)) return { webhookResponse: { taken: false, reason: 'not chosen' } };
	if (wasTaken(context, event.eventId)) return { webhookResponse: { taken: false, reason: 'repeated' } };
	claim(context, event.eventId);
	const item = await readItem(context, event);
	if (item === 'unavailable') {
		giveBack(context, event.eventId);
		return refuse(context, 503, 'What belongs to the event could not be read: send it again');
	}
	keepTaken(context);
	if (item === undefined) return { webhookResponse: { taken: false, reason: 'other branch' } };
	return { webhookResponse: { taken: true }, workflowData: [[{ json: item }]] };
}

async function isFromService(context: IWebhookFunctions, rawBody: Buffer): Promise<boolean> {
	const header: unknown = context.getHeaderData()['x-rouptimize-signature'];
	if (header === undefined) return false;
	const { webhookSecrets } = await readAccount(context);
	const registered = readRegistration(context)?.secret ?? '';
	const now = Math.floor(Date.now() / 1000);
	return isSigned({ header, rawBody }, [registered, ...webhookSecrets], now);
}

function isChosen(context: IWebhookFunctions, { eventType }: ReceivedEvent): boolean {
	const events: unknown = context.getNodeParameter('events', []);
	return Array.isArray(events) && (events.includes('*') || events.includes(eventType));
}

/** What the workflow gets; undefined for an event of another branch. */
async function readItem(
	context: IWebhookFunctions,
	event: ReceivedEvent,
): Promise<IDataObject | 'unavailable' | undefined> {
	const options = readOptions(context);
	try {
		return await completed(context, event, options);
	} catch (error) {
		context.logger.warn(`Rouptimize Trigger: ${error instanceof Error ? error.message : ''}`);
		return 'unavailable';
	}
}

async function completed(
	context: IWebhookFunctions,
	event: ReceivedEvent,
	{ branch, includeRecord }: Fields,
): Promise<IDataObject | undefined> {
	const isShortened = event.data.isShortened === true;
	const named = isResourceLocatorValue(branch) ? String(branch.value ?? '').trim() : '';
	if (!isShortened && named === '' && !isTrue(includeRecord)) return event;
	const client = await connect(context);
	const isDeleted = event.eventType.endsWith('.deleted');
	const record = isShortened || isTrue(includeRecord) ? await currentRecord(client, event) : undefined;
	// A record that was too large for a webhook comes by itself.
	const whole = isShortened && record ? { ...event, data: record } : event;
	if (named !== '' && isResourceLocatorValue(branch)) {
		const wanted = await idOf(client, branches, { mode: branch.mode, value: named });
		if ((await branchOf(client, whole)) !== wanted) return undefined;
	}
	return isTrue(includeRecord) ? { ...whole, record: isDeleted ? null : (record ?? null) } : whole;
}

function readOptions(context: IWebhookFunctions): Fields {
	const options: unknown = context.getNodeParameter('options', {});
	return isRecord(options) ? options : {};
}

/** Answers by itself, so that nothing starts. */
function refuse(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}
