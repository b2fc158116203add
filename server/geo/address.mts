/** Letters that Unicode does not decompose into a base letter and an accent. */
const undecomposedLetters: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
};

const apostrophes = /['’‘`´ʻʼ]/g;
const dotWithinAbbreviation = /(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu;

const ascii = /^[\u0020-\u007e]*$/;

/** Lower case, without accents; words and numbers with one space between them, nothing else. */
export function foldText(text: string): string {
	const lower = ascii.test(text) ? text.toLowerCase() : withoutAccents(text);
	const plain = lower.replace(apostrophes, '');
	const whole = plain.includes('.') ? plain.replace(dotWithinAbbreviation, '') : plain;
	return whole.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

function withoutAccents(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/[ßæœøłđðþı]/g, (letter) => undecomposedLetters[letter] ?? letter);
}

/** The comma-separated parts of an address, each as its folded words; parts without any are left out. */
export function splitAddress(address: string): string[][] {
	return address
		.split(/[,;\n\r\t]+/)
		.map((part) => foldText(part).split(' '))
		.filter((words) => words[0] !== '');
}
