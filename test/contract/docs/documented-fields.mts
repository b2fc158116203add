import { plain, rowsOf, sectionOf, type Page, type Section } from './page.mts';

/**
 * What the field tables of a section say of a panel, in the form of its entries. The first column has a field, or
 * several with commas between them; `›` before it makes it part of the last row with one mark less. A link in the
 * first column stands for all rows of the table it leads to. Words in bold are what can be chosen.
 */
export function documentedFields(page: Page, heading: string): string[] {
	return entriesIn(page, sectionOf(page, heading), []);
}

/** The sections with shared field tables that the ones named lead to. */
export function sharedTables(page: Page, headings: readonly string[]): string[] {
	return headings.flatMap((heading) => linkedFrom(page, sectionOf(page, heading)));
}

function linkedFrom(page: Page, section: Section): string[] {
	return rowsOf(section, 'Field')
		.map(([first = '']) => linkIn(first))
		.filter((anchor) => anchor !== undefined)
		.map((anchor) => byAnchor(page, anchor))
		.flatMap((shared) => [shared.heading, ...linkedFrom(page, shared)]);
}

function entriesIn(page: Page, section: Section, path: readonly string[]): string[] {
	const parents = [...path];
	return rowsOf(section, 'Field').flatMap(([first = '', ...texts]) => {
		const depth = path.length + (first.match(/›/g)?.length ?? 0);
		const anchor = linkIn(first);
		if (anchor !== undefined) return entriesIn(page, byAnchor(page, anchor), parents.slice(0, depth));
		const names = plain(first.replaceAll('›', '')).split(/, /);
		parents.splice(depth, Infinity, names.join(', '));
		return names.flatMap((name) => {
			const field = [...parents.slice(0, depth), name].join(' › ');
			return [field, ...choicesIn(texts.join(' ')).map((choice) => `${field}: ${choice}`)];
		});
	});
}

function choicesIn(text: string): string[] {
	return [...text.matchAll(/\*\*(.+?)\*\*( \(default\))?/g)].map(
		([, choice = '', mark = '']) => choice + mark,
	);
}

function linkIn(cell: string): string | undefined {
	return /\]\(#([^)]+)\)/.exec(cell)?.[1];
}

function byAnchor(page: Page, anchor: string): Section {
	const section = page.sections.find((candidate) => candidate.anchor === anchor);
	if (section === undefined) throw new Error(`There is no heading for #${anchor}`);
	return section;
}
