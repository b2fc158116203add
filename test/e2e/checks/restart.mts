import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../../support/optimoroute.mts';
import type { Check } from '../check.mts';
import type { World } from '../world.mts';

const orderCount = 60;
const killedAfter = 20;
const senders = 4;
const date = '2027-05-10';
const patienceMs = 120_000;

/** n8n is killed while a shop sends orders, and started again. */
export function restartChecks(world: World): Check[] {
	return [
		{
			name: 'n8n is killed and started again while orders come in: none is lost or doubled',
			run: async () => {
				const shop = world.examples.find(({ name }) => name === 'take-orders-from-a-shop');
				assert.ok(shop !== undefined);
				await world.api.activate(shop.id);
				const orders = Array.from({ length: orderCount }, (_, index) => shopOrder(index));
				let confirmed = 0;
				let triesInVain = 0;
				let restarted: Promise<void> | undefined;
				const limit = Date.now() + patienceMs;
				const send = async (order: object): Promise<void> => {
					while (!(await isConfirmed(world, order))) {
						triesInVain += 1;
						if (Date.now() > limit) throw new Error('n8n takes no more orders.');
						await sleep(100);
					}
					confirmed += 1;
					if (confirmed !== killedAfter) return;
					restarted = world.n8n.kill().then(() => world.n8n.start());
					// It is awaited at the end; until then its failure must not end the whole run.
					restarted.catch(() => undefined);
				};
				const waiting = orders.values();
				await Promise.all(
					Array.from({ length: senders }, async () => {
						for (const order of waiting) await send(order);
					}),
				);
				await restarted;
				assert.ok(triesInVain > 0, 'n8n was not gone');
				assert.deepEqual(await storedNumbers(world), orders.map(({ number }) => number).sort());
				await world.api.deactivate(shop.id);
				const { status } = await world.sendToWebhook('shop-orders', shopOrder(orderCount));
				assert.equal(status, 404, 'it takes orders after it was unpublished');
				return `${orderCount} orders, ${triesInVain} sent in vain meanwhile`;
			},
		},
	];
}

function shopOrder(index: number): { number: string } & Record<string, unknown> {
	return {
		number: `KILL-${String(index).padStart(3, '0')}`,
		deliveryDate: date,
		address: '393 Hanover St, Boston, MA 02113, USA',
		customer: { name: `Customer ${index}`, email: 'customer@example.com', phone: '' },
		note: '',
	};
}

async function isConfirmed(world: World, order: object): Promise<boolean> {
	return world.sendToWebhook('shop-orders', order).then(
		({ status }) => status === 200,
		() => false,
	);
}

/** The order numbers of the day, with repetitions if there were any. */
async function storedNumbers({ optimoRoute }: World): Promise<string[]> {
	const { body } = await call(optimoRoute, 'searchOrders', {
		dateRange: { from: date, to: date },
		includeOrderData: true,
	});
	return (body['orders'] as Array<{ data: { orderNo: string } }>).map(({ data }) => data.orderNo).sort();
}
