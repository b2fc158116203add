/**
 * When a signed address stops working, ISO 8601 in UTC, where its query tells it: as Amazon's, Google's and
 * other stores write it. Undefined where it can't be told.
 */
export function urlExpiry(url: string): string | undefined {
	const query = new Map<string, string>();
	for (const [name, value] of queryOf(url)) query.set(name.toLowerCase(), value);
	const signed = signedExpiry(query, 'x-amz') ?? signedExpiry(query, 'x-goog');
	const ms = signed ?? secondsToMs(query.get('expires')) ?? Date.parse(query.get('se') ?? '');
	return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

function queryOf(url: string): Array<[string, string]> {
	const [, query = ''] = url.split('?', 2);
	return [...new URLSearchParams(query.split('#')[0])];
}

/** Signed at a moment such as 20201101T185647Z, for so many seconds. */
function signedExpiry(query: ReadonlyMap<string, string>, prefix: string): number | undefined {
	const written = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get(`${prefix}-date`) ?? '');
	const lastsMs = secondsToMs(query.get(`${prefix}-expires`));
	if (written === null || lastsMs === undefined) return undefined;
	const [year, month, day, hour, minute, second] = written.slice(1).map(Number);
	return Date.UTC(year, month - 1, day, hour, minute, second) + lastsMs;
}

function secondsToMs(text = ''): number | undefined {
	return /^\d{1,11}$/.test(text) ? Number(text) * 1000 : undefined;
}
