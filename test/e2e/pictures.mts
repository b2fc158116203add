import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from './browser/chromium.mts';
import { Editors } from './browser/editor.mts';
import { picturesOf } from './browser/pictures.mts';
import { Endings } from './endings.mts';
import { createWorld } from './world.mts';

/** The port that the documentation speaks of. */
const ports = { server: 3080 };
const folder = join('docs', 'images');

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const endings = new Endings(say);
try {
	await mkdir(folder, { recursive: true });
	const world = await createWorld(say, endings, ports);
	const editors = new Editors(await openBrowser(say, endings), world.n8n.url, world.owner);
	for (const { name, theme, show, part } of picturesOf(world)) {
		const editor = await editors.with(theme);
		await show(editor);
		const file = join(folder, `${name}.png`);
		await editor.takePicture(file, await part?.(editor));
		say(file);
	}
} finally {
	await endings.end();
}
