import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * n8n reads its settings from the environment while it is loaded, so they must stand before. Folder and key
 * are always the engine's own: n8n keeps its key in the user folder, and another one there would be that of
 * a real n8n. The folder is needed as long as n8n runs; it holds nothing but n8n's own settings.
 */
process.env.N8N_USER_FOLDER = fileURLToPath(new URL('../node_modules/.cache/n8n-engine', import.meta.url));
process.env.N8N_ENCRYPTION_KEY = 'engine';
process.env.N8N_LOG_LEVEL ??= 'silent';
process.env.N8N_DEFAULT_BINARY_DATA_MODE ??= 'default';
process.env.N8N_RESTRICT_FILE_ACCESS_TO ??= '';

/** Loads CommonJS: an `import` of n8n-workflow would give a second copy of its classes. */
export const load = createRequire(import.meta.url);

load('reflect-metadata');

export const core: typeof import('n8n-core') = load('n8n-core');

export const flow: typeof import('n8n-workflow', { with: { 'resolution-mode': 'require' } }) =
	load('n8n-workflow');
