import { isEmpty, isRecord } from './parameters';
import type { Fields } from './parameters';
import { toStructure } from './conversions';

/** Names that are known; a value of '*' knows all others too. */
export type Names = readonly string[] | '*';

/** Parts of an object that may stand in columns of their own, such as `location.notes`, by its name. */
export type Parts = Readonly<Record<string, Names>>;

/**
 * Makes what reads the known columns of a row, whatever their case and the marks that spreadsheets put
 * before them, dotted ones gathered into objects. Where two columns have one name, the one spelled exactly
 * counts, or else the first that is not empty.
 */
export function columnReader(names: readonly string[], parts: Parts = {}): (row: Fields) => Fields {
	const spell = speller(names);
	const spellPart = new Map(Object.entries(parts).map(([name, known]) => [name, speller(known)]));
	return (row) => {
		const fields: Fields = {};
		const dotted: Array<[name: string, part: string, value: unknown]> = [];
		for (const [column, value] of Object.entries(row)) {
			const [head, ...rest] = column
				.replace(/^\uFEFF/, '')
				.trim()
				.split('.');
			const name = spell(head);
			if (name === undefined) continue;
			const part = rest.length > 0 ? spellPart.get(name)?.(rest.join('.')) : undefined;
			if (part !== undefined) dotted.push([name, part, value]);
			else if (rest.length === 0 && (column === name || isEmpty(fields[name]))) fields[name] = value;
		}
		for (const [name, part, value] of dotted) {
			const whole = toStructure(fields[name], '');
			const others = isRecord(whole) ? whole : {};
			if (!isEmpty(value) || isEmpty(others[part])) fields[name] = { ...others, [part]: value };
		}
		return fields;
	};
}

function speller(names: Names): (text: string) => string | undefined {
	if (names === '*') return (text) => text;
	const spelling = new Map(names.map((name) => [name.toLowerCase(), name]));
	return (text) => spelling.get(text.trim().toLowerCase());
}
