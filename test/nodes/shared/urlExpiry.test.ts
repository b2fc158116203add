import { urlExpiry } from '../../../nodes/shared/urlExpiry';

describe('urlExpiry', () => {
	it.each([
		[
			'https://s3.example/fb5.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=3600&X-Amz-Date=20201101T185647Z',
			'2020-11-01T19:56:47.000Z',
		],
		['https://store.example/a?X-Goog-Date=20270315T000000Z&X-Goog-Expires=60', '2027-03-15T00:01:00.000Z'],
		['https://cdn.example/a?Expires=1805119200&Signature=abc', '2027-03-15T14:00:00.000Z'],
		['http://127.0.0.1:3080/files/1?expires=1805119200&signature=abc#top', '2027-03-15T14:00:00.000Z'],
		['https://blob.example/a?se=2027-03-15T14%3A00%3A00Z&sig=abc', '2027-03-15T14:00:00.000Z'],
	])('reads it from %s', (url, moment) => {
		expect(urlExpiry(url)).toBe(moment);
	});

	it.each([
		'https://example.com/a',
		'https://example.com/a?',
		'https://example.com/a?expires=soon',
		'https://example.com/a?X-Amz-Date=20201101T185647Z',
		'https://example.com/a?X-Amz-Expires=3600',
		'https://example.com/a?se=whenever',
	])('says nothing where the address does not tell it: %s', (url) => {
		expect(urlExpiry(url)).toBeUndefined();
	});
});
