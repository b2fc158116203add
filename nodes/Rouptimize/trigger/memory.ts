import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isRecord } from '../../shared/parameters';
import { shortHash } from '../../shared/shortHash';

type TriggerContext = IHookFunctions | IWebhookFunctions;

/** The endpoint that a trigger has made for itself. */
export interface Registration {
	endpointId: string;
	/** What its deliveries are signed with. */
	secret: string;
	/** The account it was made in. */
	account: string;
}

/** So many events are remembered: those that may still be sent again are among the latest. */
const mostSeen = 1000;

export function readRegistration(context: TriggerContext): Registration | undefined {
	const { registration } = context.getWorkflowStaticData('node');
	if (!isRecord(registration)) return undefined;
	const { endpointId, secret, account } = registration;
	return { endpointId: String(endpointId), secret: String(secret), account: String(account) };
}

export function writeRegistration(context: TriggerContext, registration: Registration | undefined): void {
	const kept = context.getWorkflowStaticData('node');
	if (registration === undefined) delete kept.registration;
	else kept.registration = { ...registration } satisfies IDataObject;
}

/** What each trigger of this process has taken: several calls at a time don't see each other's memory in n8n. */
const takenHere = new Map<string, string[]>();

/** Whether an event was taken before, in this process or an earlier one. */
export function wasTaken(context: TriggerContext, eventId: string): boolean {
	const mark = shortHash(eventId);
	return takenBy(context).includes(mark) || keptMarks(context).includes(mark);
}

/** Claims an event, so that the same one, if it arrives meanwhile, is not taken too. */
export function claim(context: TriggerContext, eventId: string): void {
	const taken = [...takenBy(context), shortHash(eventId)];
	takenHere.set(nameOf(context), taken.slice(-mostSeen));
}

/** Gives an event back that could not be taken: it will be sent again. */
export function giveBack(context: TriggerContext, eventId: string): void {
	const mark = shortHash(eventId);
	takenHere.set(
		nameOf(context),
		takenBy(context).filter((one) => one !== mark),
	);
}

/** Has n8n keep what was taken, for the time after a restart. */
export function keepTaken(context: TriggerContext): void {
	const marks = [...new Set([...keptMarks(context), ...takenBy(context)])];
	context.getWorkflowStaticData('node').taken = marks.slice(-mostSeen);
}

function takenBy(context: TriggerContext): string[] {
	return takenHere.get(nameOf(context)) ?? [];
}

function keptMarks(context: TriggerContext): string[] {
	const { taken } = context.getWorkflowStaticData('node');
	return Array.isArray(taken) ? taken.map(String) : [];
}

/** A test in the editor and the published workflow are two. */
function nameOf(context: TriggerContext): string {
	const kind = context.getMode() === 'manual' ? 'test' : 'published';
	return `${context.getWorkflow().id ?? ''}/${context.getNode().id}/${kind}`;
}
