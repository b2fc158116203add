import { routeMate, type RouteMateAccount } from '../../support/routemate.mts';
import { reportFromRoad } from '../../support/road.mts';
import { type ServerProcess, startProcess, temporaryFolder } from '../../support/server-process.mts';
import { routeMateTrigger } from './routemate-trigger.mts';

/** How the server ends in each turn: in the midst of a poll and of reports, after so many of these. */
const ends = [
	{ signal: 'SIGKILL', after: 1 },
	{ signal: 'SIGTERM', after: 3 },
	{ signal: 'SIGKILL', after: 8 },
] as const;

const stopsInEachTurn = 30;
const settings = {
	ADMIN_TOKEN: 'an-admin-token-for-tests',
	ROUTEMATE_CLIENT_ID: 'rm_ci_of_a_test',
	ROUTEMATE_CLIENT_SECRET: 'rm_cs_of_a_test_that_only_tests_use',
};

/** Tells that stops were served until the server is gone; answers those it took. */
async function serve(url: string, stops: readonly string[], heard: () => void): Promise<string[]> {
	const taken: string[] = [];
	for (const orderNo of stops) {
		const event = { event: 'success', driver: { externalId: 'DRV001' }, orderNo };
		const isTaken = await reportFromRoad({ url, token: settings.ADMIN_TOKEN }, [event]).then(
			() => true,
			() => false,
		);
		if (!isTaken) break;
		taken.push(orderNo);
		heard();
	}
	return taken;
}

it('gives each completed stop once, though the server ends and starts again meanwhile', async () => {
	const folder = await temporaryFolder();
	const start = (more: Record<string, string> = {}): Promise<ServerProcess> =>
		startProcess({ DATA_DIR: folder.path, ...settings, ...more });
	let server = await start();
	const port = new URL(server.url).port;
	const account: RouteMateAccount = {
		url: server.url,
		clientId: settings.ROUTEMATE_CLIENT_ID,
		clientSecret: settings.ROUTEMATE_CLIENT_SECRET,
	};
	const trigger = routeMateTrigger(account, { triggerOn: 'stopCompleted' });
	await trigger.poll();

	const given: unknown[] = [];
	const taken: string[] = [];
	let missedPolls = 0;
	const poll = async (): Promise<boolean> => {
		const items = await trigger.poll();
		given.push(...(items ?? []).map(({ externalId }) => externalId));
		return items !== undefined;
	};

	for (const [turn, { signal, after }] of ends.entries()) {
		const names = Array.from({ length: stopsInEachTurn }, (_, index) => `T${turn}-${index}`);
		const { status } = await (
			await routeMate(account)
		)('importJob', {
			external_job_id: `TURN-${turn}`,
			date: '2027-03-15',
			driver_email: 'amara.okafor@example.com',
			stops: names.map((external_stop_id) => ({ external_stop_id, latitude: 42.37, longitude: -71.1 })),
		});
		expect(status).toBe(201);
		let reports = 0;
		let enough = (): void => undefined;
		const reached = new Promise<void>((resolve) => (enough = resolve));
		const reporting = serve(account.url, names, () => {
			reports += 1;
			if (reports === after) enough();
		});
		await reached;
		const polling = poll().catch(() => (missedPolls += 1));
		await server.end(signal);
		taken.push(...(await reporting));
		server = await start({ PORT: port });
		await polling;
	}
	while (await poll());

	expect(new Set(given).size).toBe(given.length);
	expect(given).toEqual(expect.arrayContaining(taken));
	// A report that was saved may have been without an answer.
	expect(given.length).toBeLessThanOrEqual(taken.length + ends.length);
	expect(missedPolls).toBeLessThan(ends.length + 1);
	expect(await server.end('SIGTERM')).toBe(0);
	await folder.remove();
});
