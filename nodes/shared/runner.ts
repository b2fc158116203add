import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import type { Given, Operation, Outcome } from './operation';
import { adviceText, Trouble } from './trouble';

/** Resource and operation, as the user chose them, to what they do. */
export type OperationTable<Client> = Readonly<Record<string, Readonly<Record<string, Operation<Client>>>>>;

const listedFailures = 5;

/** What a vendor's node is made of. */
export interface NodeParts<Client> {
	operations: OperationTable<Client>;
	connect: (context: IExecuteFunctions) => Promise<Client>;
	itemsAtOnce: number;
}

/** Runs the chosen operation over all items; each output item is linked to the item it comes from. */
export async function runNode<Client>(
	context: IExecuteFunctions,
	{ operations, connect, itemsAtOnce }: NodeParts<Client>,
): Promise<INodeExecutionData[][]> {
	const itemCount = context.getInputData().length;
	const resource = context.getNodeParameter('resource', 0);
	const name = context.getNodeParameter('operation', 0);
	const continueOnFail = context.continueOnFail();
	const client = await connect(context);
	const outcomes = await operations[resource][name].execute({
		context,
		client,
		itemCount,
		itemsAtOnce,
		continueOnFail,
	});
	const failures = outcomes.flatMap((outcome, itemIndex) =>
		outcome && 'error' in outcome ? [{ itemIndex, error: outcome.error }] : [],
	);
	if (failures.length > 0 && !continueOnFail) {
		throw summarise(context.getNode(), failures, outcomes);
	}
	return [outcomes.flatMap((outcome, item) => (outcome ? toItems(outcome, item) : []))];
}

function toItems(outcome: Outcome, item: number): INodeExecutionData[] {
	const { records, files, items }: Given =
		'records' in outcome ? outcome : { records: [describe(outcome.error)] };
	const pairedItem = items === undefined ? { item } : items.map((one) => ({ item: one }));
	return records.map((json) => ({ json, ...(files && { binary: files }), pairedItem }));
}

/** n8n sends an item to the error output if it has no other keys than these. */
function describe(error: Error): IDataObject {
	if (!(error instanceof Trouble)) return { error: error.message };
	return { error: error.message, details: { code: error.code, advice: error.advice, ...error.details } };
}

interface Failure {
	itemIndex: number;
	error: Error;
}

function summarise(
	node: INode,
	failures: Failure[],
	outcomes: Array<Outcome | undefined>,
): NodeOperationError {
	const [first] = failures;
	if (outcomes.length === 1) return nodeError(node, first);
	const done = outcomes.filter((outcome) => outcome && 'records' in outcome).length;
	const notStarted = outcomes.length - done - failures.length;
	const counts = `${failures.length} of ${outcomes.length} items failed, ${done} ${wasOrWere(done)} done`;
	const rest = notStarted > 0 ? `, ${notStarted} ${wasOrWere(notStarted)} not started` : '';
	const lines = failures
		.slice(0, listedFailures)
		.map(({ itemIndex, error }) => `Item ${itemIndex}: ${error.message}${adviceOf(error)}`);
	if (failures.length > listedFailures) lines.push(`… and ${failures.length - listedFailures} more.`);
	return new NodeOperationError(node, first.error, {
		message: `${counts}${rest}. First: ${first.error.message}`,
		description: lines.join('\n'),
		itemIndex: first.itemIndex,
	});
}

function nodeError(node: INode, { error, itemIndex }: Failure): NodeOperationError {
	if (!(error instanceof Trouble)) return new NodeOperationError(node, error, { itemIndex });
	return new NodeOperationError(node, error, { description: adviceText(error), itemIndex });
}

function wasOrWere(count: number): string {
	return count === 1 ? 'was' : 'were';
}

function adviceOf(error: Error): string {
	return error instanceof Trouble ? `. ${adviceText(error)}` : '';
}
