import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from './browser/chromium.mts';
import { Editors } from './browser/editor.mts';
import { picturesOf } from './browser/pictures.mts';
import { createWorld } from './world.mts';

/** The port that the documentation speaks of. */
const ports = { server: 3080 };
const folder = join('docs', 'images');

const say = (text: string): void => void process.stdout.write(`${text}\n`);

await mkdir(folder, { recursive: true });
const world = await createWorld(say, ports);
const browser = await openBrowser(say);
const editors = new Editors(browser, world.n8n.url, world.owner);
try {
	for (const { name, theme, show } of picturesOf(world)) {
		const editor = await editors.with(theme);
		await show(editor);
		const file = join(folder, `${name}.png`);
		await editor.takePicture(file);
		say(file);
	}
} finally {
	await browser.close();
	await world.close();
}
