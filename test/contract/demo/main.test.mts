import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tokenOf } from '../../support/routemate.mts';
import { temporaryFolder } from '../../support/server-process.mts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Run {
	/** Resolves to the output once it has this text. */
	until(text: string): Promise<string>;
	/** Presses Ctrl-C; answers exit code and output. */
	interrupt(): Promise<{ code: number | null; output: string }>;
}

const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill('SIGKILL')));

function startDemo(dataFolder: string): Run {
	const child = spawn(process.execPath, ['--import', 'tsx', 'demo/main.mts'], {
		cwd: root,
		env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataFolder },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	running.add(child);
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
	let output = '';
	const listeners = new Set<() => void>();
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			for (const listener of listeners) listener();
		});
	}
	return {
		until: (text) =>
			new Promise((resolve, reject) => {
				const look = (): void => {
					if (output.includes(text)) resolve(output);
				};
				listeners.add(look);
				look();
				void ended.then(() => reject(new Error(`The demo ended without "${text}":\n${output}`)));
			}),
		async interrupt() {
			child.kill('SIGINT');
			return { code: await ended, output };
		},
	};
}

/** Each credential that the output names opens its service. */
async function checkCredentials(output: string): Promise<void> {
	const valueOf = (what: RegExp): string => what.exec(output)?.[1] ?? '';
	const url = valueOf(/with the base URL (\S+):\n/);
	const statusOf = async (path: string, token: string): Promise<number> =>
		(await fetch(url + path, { headers: { Authorization: `Bearer ${token}` } })).status;
	expect(await statusOf('/api/v1/me', valueOf(/API token (\S+),/))).toBe(200);
	expect(await statusOf('/companies/me/api-tokens', valueOf(/admin token (\S+)/))).toBe(200);
	const clientSecret = valueOf(/client secret (\S+)/);
	await expect(tokenOf({ url, clientId: valueOf(/client ID (\S+),/), clientSecret })).resolves.toBeDefined();
	const optimoRoute = await fetch(
		`${url}/v1/get_routes?key=${valueOf(/"OptimoRoute API": key (\S+)/)}&date=2027-03-15`,
	);
	expect(await optimoRoute.json()).toMatchObject({ success: true });
}

it('ends cleanly in the midst of a planning, and the next run shows the whole day', async () => {
	const folder = await temporaryFolder();
	const first = startDemo(folder.path);
	await first.until('Save Orders');
	expect((await first.interrupt()).code).toBe(0);

	const second = startDemo(folder.path);
	await checkCredentials(await second.until('Ctrl-C ends it.'));
	const { code, output } = await second.interrupt();
	expect(code).toBe(0);
	expect(output).toMatch(/Read Orders +[\d.]+ s {2}120 items/);
	expect(output).toMatch(/Total +\d+ +[\d.]+ +\d\d:\d\d +\d\d:\d\d/);
	expect(output).toContain('No driver has all the skills it needs.');
	const geojson = JSON.parse(
		await readFile(new URL('../../../out/routes.geojson', import.meta.url), 'utf8'),
	) as {
		features: unknown[];
	};
	expect(geojson.features.length).toBeGreaterThan(120);
	await folder.remove();
});
