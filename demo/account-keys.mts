import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What opens the demo company, by the names of the server's settings. */
export interface AccountKeys {
	readonly OPTIMOROUTE_API_KEY: string;
	readonly ROUTEMATE_CLIENT_ID: string;
	readonly ROUTEMATE_CLIENT_SECRET: string;
	readonly ROUPTIMIZE_API_TOKEN: string;
	readonly ADMIN_TOKEN: string;
}

/**
 * The keys are made up with the records, and kept beside them, for their owner's eyes only. Records without their keys
 * are of no use: they are made anew.
 */
export async function keysOf(folder: string): Promise<AccountKeys> {
	const file = join(folder, 'keys.json');
	if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as AccountKeys;
	await rm(join(folder, 'records'), { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const keys: AccountKeys = {
		OPTIMOROUTE_API_KEY: chance(16),
		ROUTEMATE_CLIENT_ID: `rm_ci_${chance(8)}`,
		ROUTEMATE_CLIENT_SECRET: `rm_cs_${chance(16)}`,
		ROUPTIMIZE_API_TOKEN: `rpt_test_${chance(32)}`,
		ADMIN_TOKEN: chance(16),
	};
	await writeFile(file, `${JSON.stringify(keys, undefined, '\t')}\n`, { mode: 0o600 });
	return keys;
}

/** What a person enters in n8n to use the demo company, a line for each credential. */
export function credentialLines(url: string, keys: AccountKeys): string[] {
	return [
		`In n8n, with the base URL ${url}:`,
		`  credential "OptimoRoute API": key ${keys.OPTIMOROUTE_API_KEY}`,
		`  credential "RouteMate API": client ID ${keys.ROUTEMATE_CLIENT_ID}, client secret ${keys.ROUTEMATE_CLIENT_SECRET}`,
		`  credential "Rouptimize API": API token ${keys.ROUPTIMIZE_API_TOKEN}, admin token ${keys.ADMIN_TOKEN}`,
	];
}

const chance = (bytes: number): string => randomBytes(bytes).toString('hex');
