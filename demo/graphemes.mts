const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader counts as the characters of a text: an accented letter or a flag is one. */
export function graphemesOf(text: string): string[] {
	return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
