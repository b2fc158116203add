import { readdirSync, readFileSync } from 'node:fs';
import { docsFolder, plain, readPage, rowsOf } from './page.mts';

const folder = new URL('examples/', docsFolder);
/** Beside each workflow stands what a test expects of it. */
const files = readdirSync(folder).filter((file) => !file.endsWith('.mts'));
const workflows = files
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({ file, workflow: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) }));

describe('docs/examples.md', () => {
	const page = readPage(new URL('examples.md', docsFolder));
	const linked = page.sections.flatMap(({ text }) => {
		return [...text.matchAll(/\]\(examples\/([^)#]+)\)/g)].map(([, file = '']) => file);
	});

	it('lists every file of docs/examples and no other', () => {
		expect([...new Set(linked)].sort()).toEqual(files.sort());
	});

	it.each(workflows)('has a chapter on $file under the name of the workflow', ({ file, workflow }) => {
		const chapter = page.sections.find(({ heading }) => heading === workflow.name);
		expect(chapter?.text).toContain(`](examples/${file})`);
	});

	it('says first what each of them is for', () => {
		const listed = page.sections.flatMap((section) => rowsOf(section, 'Workflow'));
		expect(listed.map(([name = '']) => plain(name)).sort()).toEqual(
			workflows.map(({ workflow }) => workflow.name).sort(),
		);
	});
});
