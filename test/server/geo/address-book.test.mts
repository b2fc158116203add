import { lookUpAddress } from '../../../server/geo/address-book.mts';

const office = {
	address: '393 Hanover St, Boston, MA 02113, USA',
	place: { lat: 42.365142, lng: -71.052882 },
};
const studio = { address: '1 23 Elm St, Oxford', place: { lat: 51.75, lng: -1.25 } };
const book = [office, studio];

describe('lookUpAddress', () => {
	it.each([
		['393 Hanover St, Boston, MA 02113, USA'],
		['393 HANOVER ST BOSTON MA 02113 USA'],
		['  393  Hanover St.,Boston,MA 02113, U.S.A.  '],
	])('finds %j', (address) => {
		expect(lookUpAddress(address, book)).toEqual([office]);
	});

	it.each([
		['393 Hanover St, Boston, MA 02113'],
		['39 3 Hanover St, Boston, MA 02113, USA'],
		['12 3 Elm St, Oxford'],
		[''],
	])('does not take %j for another address', (address) => {
		expect(lookUpAddress(address, book)).toEqual([]);
	});

	it('gives every place of an address that has several, each once', () => {
		const annex = {
			address: '393 hanover st, boston, ma 02113, usa',
			place: { lat: 42.3652, lng: -71.0529 },
		};
		const repeated = { ...annex, address: office.address };
		expect(lookUpAddress(office.address, [office, annex, repeated])).toEqual([office, annex]);
	});
});
