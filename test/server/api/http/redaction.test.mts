import { redactBody, redactQuery, redactText } from '../../../../server/api/http/redaction.mts';

const body = (text: string, length = 10_000, known?: string) => redactBody(Buffer.from(text), length, known);

describe('what the journal keeps of a request', () => {
	it.each([
		['{"key":"abc"}', '{"key":"***"}'],
		['{"client_secret" : "a\\"bc","x":1}', '{"client_secret" : "***","x":1}'],
		['{"accessToken":"abc', '{"accessToken":"***'],
		['{"Password":"abc"}', '{"Password":"***"}'],
		['key=abc&date=2027-03-15', 'key=***&date=2027-03-15'],
		['{"url":"https://example.com/?key=abc"}', '{"url":"https://example.com/?key=***"}'],
		['{"after_tag":"abc","orderNo":"KEY-1","notes":"the key is under the mat"}', undefined],
	])('hides secrets by their names: %s', (text, shown = text) => {
		expect(body(text)).toBe(shown);
	});

	it('hides a secret it knows wherever the text is cut', () => {
		const secret = 'abcdefghijklmnop';
		const text = `${'x'.repeat(50)}${secret}${'y'.repeat(50)}${secret}`;
		for (let length = 1; length <= text.length; length += 1) {
			const shown = body(text, length, secret);
			expect(shown).toHaveLength(length);
			expect(shown).not.toMatch(/[a-p]/);
		}
	});

	it.each([
		String.raw`{"notes":"\u0061\u0062c\u002fd"}`,
		String.raw`{"notes":"\\\u0061bc\/d"}`,
		String.raw`{"\u006bey":"abc"}`,
		String.raw`{"notes":"a\u0062`,
	])('hides what is written with escapes: %s', (text) => {
		for (let length = 1; length <= text.length; length += 1) {
			const shown = body(text, length, 'abc/d');
			expect(shown).not.toMatch(/abc/);
			expect(shown.replaceAll(/\\u00(..)/gi, '%$1')).not.toMatch(/%61%62|%6[bB]ey/);
		}
	});

	it('keeps the escapes that a text needs', () => {
		const text = String.raw`{"notes":"a \"b\" \\u0061 \u0022 \u005c \n \u00e9"}`;
		expect(body(text)).toBe(text);
		expect(JSON.parse(body(String.raw`{"\u0061":"\u0062\/\\u0063"}`))).toEqual({ a: String.raw`b/\u0063` });
	});

	it('keeps the rest of a query, lists included', () => {
		expect(redactQuery({ key: 'abc', orderNo: ['A', 'abc'], date: 'x' }, 'abc')).toEqual({
			key: '***',
			orderNo: ['A', '***'],
			date: 'x',
		});
	});

	it('hides a secret that stands in a URL as none should', () => {
		const query = { 'x?key': 'abc', date: '2027-03-15?key=abc', 'a&api_key': 'abc', orderNo: ['B&key=abc'] };
		expect(redactQuery(query, undefined)).toEqual({
			'x?key': '***',
			date: '2027-03-15?key=***',
			'a&api_key': '***',
			orderNo: ['B&key=***'],
		});
		expect(redactText('/v1/get_routes&key=abc&date=x', undefined)).toBe('/v1/get_routes&key=***&date=x');
		expect(redactText('/v1/get_routes%3Fkey%3Dabc%26date', undefined)).toBe(
			'/v1/get_routes%3Fkey%3D***%26date',
		);
	});

	it.each([
		['letters', 'a'],
		['quotes', '"a'],
		['names of secrets', '"key'],
		['names with their values', '"key":"a'],
		['values without an end', '"key":"\\\\'],
		['parameters', '&key=a'],
		['signs in hex', '%3fkey%3d%2'],
		['escapes', String.raw`\u006b`],
	])('is done at once with fifty kilobytes of %s', (_name, part) => {
		const text = part.repeat(50_000 / part.length);
		const sent = Buffer.from(text);
		const times = Array.from({ length: 20 }, () => {
			const begun = performance.now();
			redactBody(sent, 10_240, undefined);
			redactText(text.slice(0, 16_384), undefined);
			return performance.now() - begun;
		});
		expect(Math.min(...times)).toBeLessThan(10);
	});
});
