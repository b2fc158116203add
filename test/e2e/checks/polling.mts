import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { call, saveOrders } from '../../support/optimoroute.mts';
import type { Check } from '../check.mts';
import type { World } from '../world.mts';

const trigger = 'When an Order Is Completed';
const date = '2027-06-07';
const ordersInEachTurn = 20;
const patienceMs = 60_000;

/** n8n refuses a schedule that is denser than a minute, but takes twelve that are a minute each. */
const secondsBetweenPolls = 5;

/** The trigger of a published workflow looks for completed orders, and n8n is killed meanwhile. */
export function pollingChecks(world: World): Check[] {
	return [
		{
			name: 'Orders are completed while n8n is killed and started again: each one starts the workflow once',
			run: async () => {
				const { api, n8n } = world;
				await complete(world, numbersOf('BEFORE'));
				const workflow = await api.createWorkflow(pollingWorkflow(world));
				await api.activate(workflow);

				const completed = numbersOf('FIRST');
				await complete(world, completed);
				await awaitStarted(world, workflow, completed);
				for (const round of [1, 2]) {
					const unseen = [...numbersOf(`PENDING-${round}`), ...numbersOf(`AWAY-${round}`)];
					await awaitQuietMoment();
					await complete(world, unseen.slice(0, ordersInEachTurn));
					await n8n.kill();
					await complete(world, unseen.slice(ordersInEachTurn));
					await n8n.start();
					await awaitStarted(world, workflow, unseen);
					completed.push(...unseen);
				}
				// When these have come, n8n has looked once more after the others.
				const last = numbersOf('LAST');
				await complete(world, last);
				await awaitStarted(world, workflow, last);
				completed.push(...last);

				assert.deepEqual((await started(world, workflow)).sort(), completed.sort());
				const shown = (await api.runManually(workflow, trigger)).output(trigger);
				const numbers = shown.map(({ json }) => json['orderNo']);
				assert.ok(numbers.length > 0, 'a test in the editor shows nothing');
				assert.deepEqual(numbers, last.slice(-numbers.length));
				await api.deactivate(workflow);
				return `${completed.length} orders, n8n killed twice`;
			},
		},
	];
}

function numbersOf(turn: string): string[] {
	return Array.from(
		{ length: ordersInEachTurn },
		(_, index) => `POLL-${turn}-${String(index).padStart(2, '0')}`,
	);
}

async function complete({ optimoRoute }: World, numbers: readonly string[]): Promise<void> {
	const location = { locationName: 'Customer', latitude: 42.36, longitude: -71.06 };
	await saveOrders(
		optimoRoute,
		numbers.map((orderNo) => ({ operation: 'SYNC', orderNo, date, type: 'D', location })),
	);
	const updates = numbers.map((orderNo) => ({ orderNo, data: { status: 'success' } }));
	const { body } = await call(optimoRoute, 'updateCompletionDetails', { updates });
	assert.equal(body['success'], true);
}

/** The numbers of the orders that have started the workflow, with repetitions if there were any. */
async function started({ api }: World, workflow: string): Promise<string[]> {
	const executions = (await api.executionsOf(workflow)).filter(({ mode }) => mode === 'trigger');
	const finished = await Promise.all(executions.map(({ id }) => api.finishedExecution(id)));
	for (const { status, error } of finished) assert.equal(status, 'success', error?.message);
	return finished.flatMap(({ output }) => output(trigger).map(({ json }) => String(json['orderNo'])));
}

async function awaitStarted(world: World, workflow: string, numbers: readonly string[]): Promise<void> {
	const limit = Date.now() + patienceMs;
	for (;;) {
		const found = new Set(await started(world, workflow));
		const missing = numbers.filter((number) => !found.has(number));
		if (missing.length === 0) return;
		assert.ok(Date.now() < limit, `these started no workflow: ${missing.join(', ')}`);
		await sleep(200);
	}
}

/** Waits until no poll is near: what n8n does between saving a poll and saving its execution is not ours. */
async function awaitQuietMoment(): Promise<void> {
	const betweenPollsMs = secondsBetweenPolls * 1000;
	const sincePollMs = Date.now() % betweenPollsMs;
	const quietMs = betweenPollsMs * 0.4;
	await sleep((quietMs - sincePollMs + betweenPollsMs) % betweenPollsMs);
}

function pollingWorkflow({ withCredentials }: World): object {
	const seconds = Array.from({ length: 60 / secondsBetweenPolls }, (_, poll) => poll * secondsBetweenPolls);
	return withCredentials({
		name: 'Polling',
		nodes: [
			{
				id: 'trigger',
				name: trigger,
				type: 'n8n-nodes-delivery-routing.optimoRouteTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {
					triggerOn: 'orderCompleted',
					pollTimes: {
						item: seconds.map((second) => ({ mode: 'custom', cronExpression: `${second} * * * * *` })),
					},
				},
			},
		],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
}
