import { operations } from '../contract/optimoroute/operations.ts';
import type { Refusal } from '../contract/optimoroute/answer.ts';

type DayAnswer = { readonly success: true } | Refusal;

/**
 * Removes the orders and routes of a day, as the run before left them. A planning that was cut off then, and goes on
 * now, is stopped first.
 * @throws Error with the server's message, if it refuses for another reason
 */
export async function clearDay(server: { url: string; key: string }, date: string): Promise<void> {
	for (;;) {
		const answer = await post(server, operations.deleteAllOrders.path, { date });
		if (answer.success) return;
		if (answer.planningId === undefined) throw new Error(answer.message);
		await post(server, operations.stopPlanning.path, { planningId: answer.planningId });
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

async function post(
	{ url, key }: { url: string; key: string },
	path: string,
	body: object,
): Promise<DayAnswer> {
	const response = await fetch(`${url}${path}?key=${key}`, { method: 'POST', body: JSON.stringify(body) });
	return (await response.json()) as DayAnswer;
}
