const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** What XML 1.0 allows nowhere, not even as a reference: its production 2, Char. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for an element or a quoted attribute. */
export function escapeXml(text: string): string {
	return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
