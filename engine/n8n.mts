import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * n8n reads its settings from the environment while it is loaded, so they must stand before. What the
 * caller has set stays.
 */
const ownFolder = process.env.N8N_USER_FOLDER ? undefined : mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.env.N8N_USER_FOLDER ??= ownFolder;
process.env.N8N_ENCRYPTION_KEY ??= 'engine';
process.env.N8N_LOG_LEVEL ??= 'silent';
process.env.N8N_DEFAULT_BINARY_DATA_MODE ??= 'default';
process.env.N8N_RESTRICT_FILE_ACCESS_TO ??= '';

/** Loads CommonJS: an `import` of n8n-workflow would give a second copy of its classes. */
export const load = createRequire(import.meta.url);

load('reflect-metadata');

export const core: typeof import('n8n-core') = load('n8n-core');

export const flow: typeof import('n8n-workflow', { with: { 'resolution-mode': 'require' } }) =
	load('n8n-workflow');

if (ownFolder !== undefined) {
	// n8n keeps its settings in the folder when they are first asked for; after that they are in memory.
	createRequire(load.resolve('n8n-core'))('@n8n/di').Container.get(core.InstanceSettings);
	rmSync(ownFolder, { recursive: true, force: true });
}
