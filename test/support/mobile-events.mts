import { adminToken } from './server.mts';

type Result = Record<string, unknown>;

/** Tells a server what drivers' devices would; answers the result of each event. */
export async function report(
	{ url }: { readonly url: string },
	events: readonly object[],
	company?: string | number,
): Promise<Result[]> {
	const { body } = await postMobileEvents({ url }, { events, ...(company === undefined ? {} : { company }) });
	if (!('results' in body)) throw new Error(JSON.stringify(body));
	return body['results'] as Result[];
}

/** The call itself, whatever is sent. */
export async function postMobileEvents(
	{ url }: { readonly url: string },
	body: object,
): Promise<{ readonly status: number; readonly body: Result }> {
	const response = await fetch(`${url}/admin/mobile-events`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${adminToken}` },
		body: JSON.stringify(body),
	});
	return { status: response.status, body: (await response.json()) as Result };
}
