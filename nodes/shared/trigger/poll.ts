import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { adviceText, Trouble } from '../trouble';
import { openMemory } from './memory';
import type { PollCall, Source } from './source';

/** Short of the minute that lies between two looks at least. */
const lookMs = 45_000;

/** Somebody waits for it. */
const sampleMs = 15_000;

/** What a vendor's trigger is made of. */
export interface TriggerParts<Client> {
	/** By what the field Trigger On is set to. */
	sources: Readonly<Record<string, Source<Client>>>;
	connect: (context: IPollFunctions) => Promise<Client>;
	/** What tells the account that the credential opens from others. */
	nameAccount: (context: IPollFunctions) => Promise<string>;
}

/** Looks once for what is new, or, for a test in the editor, for something to show. */
export async function pollSources<Client>(
	context: IPollFunctions,
	parts: TriggerParts<Client>,
): Promise<INodeExecutionData[][] | null> {
	const source = parts.sources[String(context.getNodeParameter('triggerOn'))];
	try {
		const look = context.getMode() === 'manual' ? showSample : lookForNews;
		const records = await look(context, parts, source);
		return records.length > 0 ? [records.map((json) => ({ json }))] : null;
	} catch (error) {
		throw new NodeOperationError(context.getNode(), error, {
			...(error instanceof Trouble && { description: adviceText(error) }),
		});
	}
}

/** The triggers of this process that look for news right now. */
const looking = new Set<string>();

/** n8n looks again even if the last look has not ended: the second one would bring the same news. */
async function lookForNews<Client>(
	context: IPollFunctions,
	parts: TriggerParts<Client>,
	source: Source<Client>,
): Promise<IDataObject[]> {
	const trigger = nameOf(context);
	if (looking.has(trigger)) return [];
	looking.add(trigger);
	try {
		const memory = openMemory(context, await parts.nameAccount(context));
		const call = await openCall(context, parts, lookMs);
		const news = await source.look(call, memory.read(source.memoryName));
		// From here to the end nothing waits: n8n gets the records and the memory together, or neither.
		memory.write(source.memoryName, news.memory);
		return news.records;
	} finally {
		looking.delete(trigger);
	}
}

async function showSample<Client>(
	context: IPollFunctions,
	parts: TriggerParts<Client>,
	source: Source<Client>,
): Promise<IDataObject[]> {
	const records = await source.sample(await openCall(context, parts, sampleMs));
	const { message, advice } = source.withoutSample;
	if (records.length === 0) throw new Trouble(message, advice);
	return records;
}

async function openCall<Client>(
	context: IPollFunctions,
	{ connect }: TriggerParts<Client>,
	ms: number,
): Promise<PollCall<Client>> {
	return { context, client: await connect(context), deadline: Date.now() + ms };
}

function nameOf(context: IPollFunctions): string {
	return `${context.getWorkflow().id ?? ''}/${context.getNode().id}`;
}
