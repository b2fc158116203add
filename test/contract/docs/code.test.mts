import { readdirSync } from 'node:fs';
import { docsFolder, readPage } from './page.mts';

const pages = readdirSync(docsFolder).filter((file) => file.endsWith('.md'));

it.each(pages)('docs/%s shows only JSON that can be read', (name) => {
	for (const { language, text } of readPage(new URL(name, docsFolder)).code) {
		if (language === 'json') expect(() => JSON.parse(text)).not.toThrow();
	}
});
