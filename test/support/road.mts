/** A server, and what opens its admin API. */
export interface Admin {
	readonly url: string;
	readonly token: string;
}

/**
 * Tells a server what happens on the road, as drivers' devices do.
 * @throws Error with its reason, if it does not take an event
 */
export async function reportFromRoad({ url, token }: Admin, events: readonly object[]): Promise<void> {
	const answer = await fetch(`${url}/admin/mobile-events`, {
		method: 'POST',
		headers: { authorization: `Bearer ${token}` },
		body: JSON.stringify({ events }),
	});
	const { results } = (await answer.json()) as { results?: ReadonlyArray<{ success: boolean }> };
	const refused = results === undefined || results.some(({ success }) => !success);
	if (refused) throw new Error(`The server does not take these events: ${JSON.stringify(results)}`);
}
