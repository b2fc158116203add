import { createGeocoder } from '../../../server/geo/geocoder.mts';

const { geocode } = createGeocoder();

describe('createGeocoder', () => {
	it.each([
		['393 Hanover St, Boston, MA 02113, USA', 'Boston, Massachusetts, United States'],
		['393 Hanover St Boston MA 02113', 'Boston, Massachusetts, United States'],
		['1350 N High St, Columbus, OH 43201, USA', 'Columbus, Ohio, United States'],
		[
			'1600 Pennsylvania Ave NW, Washington, DC 20500, USA',
			'Washington, D.C., District of Columbia, United States',
		],
		['350 5th Ave, New York, NY 10118', 'New York City, New York, United States'],
		['Springfield, MA', 'Springfield, Massachusetts, United States'],
		['Springfield 01103', 'Springfield, Massachusetts, United States'],
		['Saint Louis, Missouri', 'St. Louis, Missouri, United States'],
		['Charleston, West Virginia', 'Charleston, West Virginia, United States'],
		['Paris, Texas', 'Paris, Texas, United States'],
		['290 Bremner Blvd, Toronto, ON M5V 3L9, Canada', 'Toronto, Ontario, Canada'],
		['1055 Canada Pl, Vancouver BC V6C 0C3', 'Vancouver, British Columbia, Canada'],
		['London, CA', 'London, Ontario, Canada'],
		['Sydney, NS', 'Sydney, Nova Scotia, Canada'],
		['1 George St, Brisbane QLD 4000', 'Brisbane, Queensland, Australia'],
		['Sydney NSW 2000', 'Sydney, New South Wales, Australia'],
		['Richmond, Victoria, Australia', 'Richmond, Victoria, Australia'],
		['12 High Street, Oxford OX1 4DA, UK', 'Oxford, England, United Kingdom'],
		['10 Downing St, London SW1A 2AA', 'London, England, United Kingdom'],
		['Edinburgh, Scotland', 'Edinburgh, Scotland, United Kingdom'],
		['Newport NP20 1AA', 'Newport, Wales, United Kingdom'],
		['1 Parkside, Cambridge, Cambridgeshire, CB1 1JF, UK', 'Cambridge, England, United Kingdom'],
		['Oxford Street, London', 'London, England, United Kingdom'],
		['Domkloster 4, 50667 Köln, Germany', 'Köln, North Rhine-Westphalia, Germany'],
		['Domkloster 4, D-50667 Cologne', 'Köln, North Rhine-Westphalia, Germany'],
		['Marienplatz 1, 80331 Muenchen, Deutschland', 'Munich, Bavaria, Germany'],
		['06108 Halle', 'Halle (Saale), Saxony-Anhalt, Germany'],
		['10 Rue de Rivoli, 75004 Paris, France', 'Paris, Île-de-France, France'],
		['1 Rue de la République, 69001 LYON CEDEX 01', 'Lyon, Auvergne-Rhône-Alpes, France'],
		['Via Dante 1, 20121 Milano MI, Italia', 'Milan, Lombardy, Italy'],
		['Piazza del Duomo, 50122 Firenze (FI)', 'Florence, Tuscany, Italy'],
		['Bahnhofstrasse 1, 8001 Zürich, Schweiz', 'Zürich, Switzerland'],
		['Damrak 1, 1012 LG Amsterdam, Nederland', 'Amsterdam, North Holland, Netherlands'],
		['Norfolk, MA, USA', 'Norfolk, Massachusetts, United States'],
		['Lebanon, Pennsylvania', 'Lebanon, Pennsylvania, United States'],
		['New York, USA', 'New York City, New York, United States'],
		['Singapore', 'Singapore'],
		['Boston', 'Boston, Massachusetts, United States'],
	])('finds the town of %j', async (address, town) => {
		const matches = await geocode(address, []);
		expect(matches).toMatchObject([{ address: town, partial: true }]);
	});

	it.each([
		['12 High Street'],
		['12 High Street, UK'],
		['Main St, USA'],
		['Via Roma, Italia'],
		['USA'],
		['1 Main St, California, USA'],
		['Köln, USA'],
		['Springfield, WA, USA'],
		['qwertz asdf'],
		['12345'],
		['Boston '.repeat(100)],
		[',,'],
		[''],
	])('finds nothing for %j', async (address) => {
		expect(await geocode(address, [])).toEqual([]);
	});

	it('gives all equally good towns, the largest first', async () => {
		const addresses = (await geocode('Springfield, USA', [])).map(({ address }) => address);
		expect(addresses.slice(0, 3)).toEqual([
			'Springfield, Missouri, United States',
			'Springfield, Massachusetts, United States',
			'Springfield, Illinois, United States',
		]);
		expect(new Set(addresses).size).toBe(addresses.length);
	});

	it("gives GeoNames' coordinates", async () => {
		const [boston] = await geocode('Boston, MA', []);
		expect(boston?.place).toEqual({ lat: 42.35843, lng: -71.05977 });
	});

	it('takes the address book before the gazetteer, and as exact', async () => {
		const entry = {
			address: '393 Hanover St, Boston, MA 02113, USA',
			place: { lat: 42.365142, lng: -71.052882 },
		};
		expect(await geocode('393 hanover st, boston MA 02113 usa', [entry])).toEqual([
			{ ...entry, partial: false },
		]);
	});

	it('is as quick for an address made to be slow', async () => {
		const address = Array.from({ length: 100 }, () => 'St').join(', ');
		expect(await geocode(address, [])).toEqual([]);
	});
});
