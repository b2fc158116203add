export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** Of the element itself, not of those inside it. */
	text: string;
}

const notAllowed = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const token = /<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([\w:-]+)="([^"]*)"/g;
const reference = /&(?:amp|lt|gt|quot|#39);/g;

/** All elements of a document in order; throws unless it is well-formed. Knows no comments, CDATA or declarations. */
export function xmlElements(document: string): XmlElement[] {
	if (notAllowed.test(document)) throw new Error('A character that XML does not allow');
	const elements: XmlElement[] = [];
	const open: XmlElement[] = [];
	let end = 0;
	for (const [whole, closing, opening, attributes, selfClosing, text] of document.matchAll(token)) {
		end += whole.length;
		if (opening !== undefined) {
			if (open.length === 0 && elements.length > 0) throw new Error('A second root');
			const element = { name: opening, attributes: attributesOf(attributes ?? ''), text: '' };
			elements.push(element);
			if (selfClosing === '') open.push(element);
		} else if (closing !== undefined) {
			if (open.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing`);
		} else {
			const parent = open.at(-1);
			if (parent !== undefined) parent.text += unescapeXml(text ?? '');
			else if (text?.trim() !== '') throw new Error('Text outside the root');
		}
	}
	if (end !== document.length) throw new Error(`Not XML: ${document.slice(end, end + 40)}`);
	if (open.length > 0) throw new Error('Something is left open');
	return elements;
}

function attributesOf(text: string): Record<string, string> {
	const pairs = Array.from(
		text.matchAll(attribute),
		([, name = '', value = '']) => [name, unescapeXml(value)] as const,
	);
	if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error('An attribute stands twice');
	return Object.fromEntries(pairs);
}

function unescapeXml(text: string): string {
	if (text.replace(reference, '').includes('&')) throw new Error('A bare ampersand');
	const characters: Record<string, string> = {
		'&amp;': '&',
		'&lt;': '<',
		'&gt;': '>',
		'&quot;': '"',
		'&#39;': "'",
	};
	return text.replace(reference, (name) => characters[name] ?? name);
}
