import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/chromium.mts';
import { Editors } from '../browser/editor.mts';
import { picturesOf } from '../browser/pictures.mts';
import type { Check } from '../check.mts';
import type { World } from '../world.mts';

const folder = join('out', 'pictures');

/** n8n's editor shows nodes, credentials and workflows to a person; what it showed is left in `out/pictures`. */
export function editorChecks(world: World): Check[] {
	let browser: Browser;
	let editors: Editors;
	return [
		{
			name: 'A browser opens',
			run: async () => {
				browser = await openBrowser(() => undefined);
				editors = new Editors(browser, world.n8n.url, world.owner);
				await mkdir(folder, { recursive: true });
				return `Chromium ${browser.version()}`;
			},
		},
		...picturesOf(world).map(({ name, theme, show }) => ({
			name: `Editor: ${name}`,
			run: async () => {
				const editor = await editors.with(theme);
				try {
					await show(editor);
				} finally {
					await editor.takePicture(join(folder, `${name}.png`));
				}
				assert.deepEqual(editor.complaints, []);
			},
		})),
		{ name: 'The browser closes', run: () => browser.close() },
	];
}
