import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
	runWorkflow,
	type NodeEvent,
	type WorkflowFile,
	type WorkflowResult,
} from '../engine/run-workflow.mts';
import type { SimplifiedRoute } from '../nodes/shared/route.ts';
import type { UnscheduledOrder } from './unscheduled-order.mts';

const examples = new URL('../docs/examples/', import.meta.url);

/** What *Plan and Wait* of the workflow gives, as far as it is shown here. */
interface Planned {
	readonly date: string;
	readonly unscheduled: ReadonlyArray<{ readonly orderNo: string; readonly reason: string }>;
}

/** A row of the orders file, as far as it is shown here. */
interface OrderRow {
	readonly orderNo: string;
	readonly latitude: string;
	readonly longitude: string;
}

export interface PlannedDay {
	readonly date: string;
	readonly routes: readonly SimplifiedRoute[];
	readonly unscheduled: readonly UnscheduledOrder[];
}

/** The example workflow, with the orders file beside it in the place of the one a user would choose. */
export async function readExample(): Promise<WorkflowFile> {
	const text = await readFile(new URL('plan-a-day-of-deliveries.json', examples), 'utf8');
	const workflow = JSON.parse(text) as WorkflowFile;
	const orders = fileURLToPath(new URL('orders.csv', examples));
	return {
		...workflow,
		nodes: workflow.nodes.map((node) =>
			node.name === 'Orders File'
				? { ...node, parameters: { ...node.parameters, fileSelector: orders } }
				: node,
		),
	};
}

/**
 * Runs the workflow against a server.
 * @throws the error of the node that stopped it
 */
export async function planADay(
	workflow: WorkflowFile,
	server: { readonly url: string; readonly key: string },
	onNode: (event: NodeEvent) => void,
): Promise<PlannedDay> {
	const credentials = { optimoRouteApi: { apiKey: server.key, baseUrl: server.url } };
	const result = await runWorkflow({ workflow, credentials, onNode });
	if (result.error !== undefined) throw result.error;
	const [planned] = itemsOf<Planned>(result, 'Plan and Wait');
	if (planned === undefined) throw new Error('The planning gave no result.');
	const rows = new Map(itemsOf<OrderRow>(result, 'Read Orders').map((row) => [row.orderNo, row]));
	return {
		date: planned.date,
		routes: itemsOf<SimplifiedRoute>(result, 'Get Routes'),
		unscheduled: planned.unscheduled.map(({ orderNo, reason }) => {
			const row = rows.get(orderNo);
			if (row === undefined) return { orderNo, reason };
			return { orderNo, reason, latitude: Number(row.latitude), longitude: Number(row.longitude) };
		}),
	};
}

function itemsOf<T>(result: WorkflowResult, node: string): T[] {
	return result.output(node).map((item) => item.json as unknown as T);
}
