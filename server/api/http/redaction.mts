import type { RequestWarning } from './request-journal.mts';

const secretName = '[a-z_-]{0,40}(?:key|token|secret|password|authorization)';

/** The name of a field or parameter that holds a secret, such as `key`, `clientSecret`, `date?key`. */
const isSecret = new RegExp(`(?:^|[?&])${secretName}$`, 'i');

/** Such a field of a JSON text with its text, even if that is cut off. */
const jsonSecret = new RegExp(String.raw`("${secretName}"\s{0,9}:\s{0,9}")(?:[^"\\]|\\.)*`, 'gi');

/** The same in a query string or form, even if its signs are written in hex. */
const formSecret = new RegExp(
	String.raw`((?:^|[?&\s"]|%3f|%26)${secretName}(?:=|%3d))(?:(?!%26)[^&\s"])*`,
	'gi',
);

const mask = '***';

/** Letters of a warning that are kept. */
const maxMessage = 300;

/** A query without its secrets; `known` is a secret that is hidden wherever it stands. */
export function redactQuery(query: unknown, known: string | undefined): Record<string, unknown> {
	const entries: Array<[string, unknown]> = Object.entries(
		typeof query === 'object' && query !== null ? query : {},
	);
	return Object.fromEntries(
		entries.map(([name, value]) => [
			redactText(name, known),
			isSecret.test(name) ? mask : hideIn(value, known),
		]),
	);
}

/** A letter of a JSON text that is written with an escape: `\u006b`, `\/`. Takes all escapes, so that none is split. */
const jsonEscape = /\\(?:u00([2-7][0-9a-f])|([^]))/gi;

/** Letters that one letter of a JSON text may be written with. */
const escapedLength = 6;

/**
 * The first `length` bytes of a body as text, without secrets; a known one is masked in its full length before the
 * text is cut, so that no part of it is left at the end.
 */
export function redactBody(sent: Buffer, length: number, known: string | undefined): string {
	const hidden =
		known === undefined ? plainJson(sent.toString('utf8', 0, length)) : masked(sent, length, known);
	const cut = sent.length > length ? hidden.slice(0, length) : hidden;
	return redactText(cut.replace(jsonSecret, `$1${mask}`), undefined);
}

/** More than `length` bytes are read, and what may be the beginning of the secret at their end is left out. */
function masked(sent: Buffer, length: number, known: string): string {
	const read = length + (known.length + 1) * escapedLength;
	const head = plainJson(sent.toString('utf8', 0, read));
	const hidden = head.replaceAll(known, '*'.repeat(known.length));
	return sent.length > read ? hidden.slice(0, -(known.length + escapedLength)) : hidden;
}

/** The same text without escapes that nothing needs: behind them a secret, or the name of one, would not be seen. */
function plainJson(text: string): string {
	if (!text.includes('\\')) return text;
	return text.replace(jsonEscape, (escape: string, code: string | undefined, letter: string | undefined) => {
		const plain = code === undefined ? letter : String.fromCharCode(Number.parseInt(code, 16));
		const isNeeded = plain === '"' || plain === '\\' || (code === undefined && plain !== '/');
		return isNeeded ? escape : (plain ?? escape);
	});
}

/** A warning as it is kept: names may hold anything, and be of any length. */
export function redactWarning(warning: RequestWarning, known: string | undefined): RequestWarning {
	const message = redactText(warning.message, known).slice(0, maxMessage);
	if (warning.field === undefined) return { ...warning, message };
	return { ...warning, message, field: redactText(warning.field, known).slice(0, maxMessage) };
}

/** A path, a name or a value without secrets: the known one, and those that stand behind a name as in a URL. */
export const redactText = (text: string, known: string | undefined): string =>
	(known === undefined ? text : text.replaceAll(known, mask)).replace(formSecret, `$1${mask}`);

function hideIn(value: unknown, known: string | undefined): unknown {
	if (Array.isArray(value)) return value.map((one: unknown) => hideIn(one, known));
	return typeof value === 'string' ? redactText(value, known) : value;
}
