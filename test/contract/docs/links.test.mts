import { existsSync, readdirSync } from 'node:fs';
import { docsFolder, readPage } from './page.mts';

const root = new URL('../', docsFolder);
const inDocs = readdirSync(docsFolder, { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`);
const inRoot = readdirSync(root);
const pages = [...inRoot, ...inDocs].filter((file) => file.endsWith('.md'));

/** Where links and images of a page lead, but for those to other sites. */
function targetsIn(file: URL): string[] {
	return readPage(file)
		.sections.flatMap(({ text }) => [...text.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(<?([^)\s>]+)/g)])
		.map(([, target = '']) => target)
		.filter((target) => !/^[a-z]+:/.test(target));
}

function isThere(target: URL): boolean {
	const file = new URL(target);
	file.hash = '';
	if (!existsSync(file)) return false;
	if (target.hash === '') return true;
	const anchors = readPage(file).sections.map(({ anchor }) => anchor);
	return anchors.includes(decodeURIComponent(target.hash.slice(1)));
}

it.each(pages)('%s links only to what is there', (name) => {
	const file = new URL(name, root);
	expect(targetsIn(file).filter((target) => !isThere(new URL(target, file)))).toEqual([]);
});
