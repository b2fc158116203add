import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../browser/chromium.mts';
import { Editors } from '../browser/editor.mts';
import { picturesOf } from '../browser/pictures.mts';
import type { Check } from '../check.mts';
import type { World } from '../world.mts';

const folder = join('out', 'pictures');

/** n8n's editor shows nodes, credentials and workflows to a person; what it showed is left in `out/pictures`. */
export function editorChecks(world: World): Check[] {
	let editors: Editors | undefined;
	return [
		{
			name: 'A browser opens',
			run: async () => {
				const browser = await openBrowser(() => undefined, world.endings);
				editors = new Editors(browser, world.n8n.url, world.owner);
				await mkdir(folder, { recursive: true });
				return `Chromium ${browser.version()}`;
			},
		},
		...picturesOf(world).map(({ name, theme, show, part }) => ({
			name: `Editor: ${name}`,
			run: async () => {
				assert.ok(editors !== undefined, 'there is no browser');
				const editor = await editors.with(theme);
				const file = join(folder, `${name}.png`);
				await show(editor).catch(async (error: unknown) => {
					await editor.takePicture(file).catch(() => undefined);
					throw error;
				});
				await editor.takePicture(file, await part?.(editor));
				assert.deepEqual(editor.takeComplaints(), []);
			},
		})),
	];
}
