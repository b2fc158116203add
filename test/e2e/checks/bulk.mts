import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call } from '../../support/optimoroute.mts';
import type { Check } from '../check.mts';
import type { World } from '../world.mts';

const orderCount = 10_000;
const date = '2027-05-03';

/** A spreadsheet with as many orders as a large company has in a week goes through the bulk operation. */
export function bulkChecks(world: World): Check[] {
	return [
		{
			name: `${orderCount.toLocaleString('en')} orders from a spreadsheet, in bulk`,
			run: async () => {
				const file = join(world.files, 'many-orders.csv');
				await writeFile(file, manyOrders());
				const id = await world.api.createWorkflow(bulkWorkflow(world, file));
				const execution = await world.api.runManually(id, 'Start');
				assert.equal(execution.status, 'success', execution.error?.message);
				assert.equal(execution.output('Save Orders').length, orderCount);
				assert.equal(await storedCount(world), orderCount);
				return `saved in ${(execution.milliseconds('Save Orders') / 1000).toFixed(1)} s`;
			},
		},
	];
}

function manyOrders(): string {
	const rows = Array.from({ length: orderCount }, (_, index) => {
		const [latitude, longitude] = [42 + (index % 100) / 200, -71 - Math.floor(index / 100) / 200];
		return `BULK${index},${date},D,5,Customer ${index},${latitude},${longitude}`;
	});
	return ['orderNo,date,type,duration,locationName,latitude,longitude', ...rows].join('\n');
}

function bulkWorkflow({ withCredentials }: World, file: string): object {
	const link = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
	const node = (name: string, type: string, typeVersion: number, parameters = {}) => ({
		id: name,
		name,
		type,
		typeVersion,
		position: [0, 0] as [number, number],
		parameters,
	});
	return withCredentials({
		name: 'Many orders',
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 1),
			node('File', 'n8n-nodes-base.readWriteFile', 1.1, { operation: 'read', fileSelector: file }),
			node('Rows', 'n8n-nodes-base.extractFromFile', 1.1, { operation: 'csv' }),
			node('Save Orders', 'n8n-nodes-delivery-routing.optimoRoute', 1, {
				resource: 'order',
				operation: 'upsertMany',
			}),
		],
		connections: { Start: link('File'), File: link('Rows'), Rows: link('Save Orders') },
		settings: { executionOrder: 'v1' },
	});
}

async function storedCount({ optimoRoute }: World): Promise<number> {
	let count = 0;
	for (let tag: unknown = ''; tag !== undefined;) {
		const { body } = await call(optimoRoute, 'searchOrders', {
			dateRange: { from: date, to: date },
			...(tag !== '' && { after_tag: tag }),
		});
		count += (body['orders'] as unknown[]).length;
		tag = body['after_tag'];
	}
	return count;
}
