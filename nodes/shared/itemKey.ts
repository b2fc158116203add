import { createHash } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * A name for one piece of work, to be sent along with it so that a service does it once: the same whenever n8n
 * tries the node again in the same execution, another one in every other execution and round of a loop.
 * @param work tells apart what is done for the item
 */
export function itemKey(context: IExecuteFunctions, itemIndex: number, work: string): string {
	const { $runIndex: round } = context.getWorkflowDataProxy(itemIndex);
	const parts = [context.getExecutionId(), context.getNode().id, String(round), String(itemIndex), work];
	return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40);
}
