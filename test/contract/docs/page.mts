import { readFileSync } from 'node:fs';

export const docsFolder = new URL('../../../docs/', import.meta.url);

export interface Table {
	readonly header: readonly string[];
	readonly rows: ReadonlyArray<readonly string[]>;
}

/** What stands under one heading, up to the next heading of any level. */
export interface Section {
	/** '' for what stands before the first heading. */
	readonly heading: string;
	/** What a link to the heading has behind its #. */
	readonly anchor: string;
	/** Without fenced code. */
	readonly text: string;
	readonly tables: readonly Table[];
}

export interface Page {
	readonly sections: readonly Section[];
	/** Fenced code; the language is '' where none is given. */
	readonly code: ReadonlyArray<{ readonly language: string; readonly text: string }>;
}

const fence = /^[ \t]*```(\w*)\n(.*?)^[ \t]*```$/gms;

export function readPage(file: URL): Page {
	const markdown = readFileSync(file, 'utf8');
	const code = [...markdown.matchAll(fence)].map(([, language = '', text = '']) => ({ language, text }));
	const known = new Map<string, number>();
	const sections = markdown
		.replaceAll(fence, '')
		.split(/^(?=#{1,6} )/m)
		.map((part): Section => {
			const heading = /^#+ (.+)/.exec(part)?.[1]?.trim() ?? '';
			return { heading, anchor: anchorOf(heading, known), text: part, tables: tablesIn(part) };
		});
	return { sections, code };
}

/** @throws Error if the page has no such heading */
export function sectionOf(page: Page, heading: string): Section {
	const section = page.sections.find((candidate) => candidate.heading === heading);
	if (section === undefined) throw new Error(`There is no heading "${heading}"`);
	return section;
}

/** The rows of all tables under a heading whose first column is named so. */
export function rowsOf({ tables }: Section, firstColumn: string): ReadonlyArray<readonly string[]> {
	return tables.filter(({ header }) => header[0] === firstColumn).flatMap(({ rows }) => rows);
}

/** A text without its marks for code, stress and links. */
export function plain(text: string): string {
	return text
		.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replaceAll(/[`*]|(?<!\w)_|_(?!\w)/g, '')
		.trim();
}

/** As GitHub makes them: a heading that comes again gets a number. */
function anchorOf(heading: string, known: Map<string, number>): string {
	const anchor = plain(heading)
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(/\s/g, '-');
	const count = known.get(anchor) ?? 0;
	known.set(anchor, count + 1);
	return count === 0 ? anchor : `${anchor}-${count}`;
}

function tablesIn(text: string): Table[] {
	return [...text.matchAll(/(?:^\|.*\|$\n?){2,}/gm)].map(([lines]) => {
		const [header = [], , ...rows] = lines.trim().split('\n').map(cellsOf);
		return { header, rows };
	});
}

function cellsOf(line: string): string[] {
	return line
		.split(/(?<!\\)\|/)
		.slice(1, -1)
		.map((cell) => cell.trim());
}
