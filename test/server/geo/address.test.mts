import { foldText, splitAddress } from '../../../server/geo/address.mts';

describe('foldText', () => {
	it.each([
		['Domkloster 4', 'domkloster 4'],
		['  KÖLN ', 'koln'],
		['Straße', 'strasse'],
		['Łódź, Ørsted, Æbeltoft', 'lodz orsted aebeltoft'],
		["St. John's", 'st johns'],
		['L’Aquila', 'laquila'],
		['U.S.A.', 'usa'],
		['Washington, D.C.', 'washington dc'],
		['12. Main St.', '12 main st'],
		['Winston-Salem', 'winston salem'],
		['東京都', '東京都'],
		['ガク', 'ガク'.normalize('NFKD')],
		['…', ''],
	])('folds %j', (text, folded) => {
		expect(foldText(text)).toBe(folded);
	});
});

describe('splitAddress', () => {
	it('gives the words of each part', () => {
		expect(splitAddress('393 Hanover St, Boston,, MA 02113\nUSA')).toEqual([
			['393', 'hanover', 'st'],
			['boston'],
			['ma', '02113'],
			['usa'],
		]);
	});

	it('finds no part in punctuation', () => {
		expect(splitAddress(' , ;–')).toEqual([]);
	});
});
