import fc from 'fast-check';
import { routeMap } from '../../../demo/route-map.mts';
import { aDepot, aRoute, aStop, someRoutes } from './routes.mts';
import { xmlElements, type XmlElement } from './xml-elements.mts';

describe('routeMap', () => {
	it('is well-formed and shows every stop once, whatever the names are', () => {
		fc.assert(
			fc.property(someRoutes, (routes) => {
				const titles = xmlElements(routeMap(routes)).filter(({ name }) => name === 'title');
				const shown = titles.flatMap(({ text }) => text.match(/#\d+#/g) ?? []);
				const orderNos = routes.flatMap(({ stops }) => stops.map(({ externalId }) => externalId));
				expect(shown.sort()).toEqual(orderNos.sort());
			}),
		);
	});

	it('has no number that is not one', () => {
		fc.assert(
			fc.property(someRoutes, (routes) => {
				const values = xmlElements(routeMap(routes)).flatMap(({ attributes }) => Object.values(attributes));
				expect(values.join(' ')).not.toMatch(/NaN|Infinity|undefined/);
			}),
		);
	});

	it('joins consecutive stops at one place', () => {
		const stops = [1, 2, 3].map((sequence) => aStop({ sequence, externalId: `ORD00${sequence}` }));
		const far = aStop({ sequence: 4, latitude: 42.6, externalId: 'ORD004' });
		expect(numbersOf(routeMap([aRoute({ stops: [...stops, far] })]))).toEqual(['1–3', '4']);
	});

	it('keeps the markers of several routes at one place apart', () => {
		const routes = [0, 1, 2, 3, 4].map(() =>
			aRoute({ stops: [aStop(), aStop({ sequence: 2, latitude: 42.6 })] }),
		);
		const boxes = xmlElements(routeMap(routes)).filter(isMarker).map(boxOf);
		expect(boxes).toHaveLength(10);
		boxes.forEach((a, index) =>
			boxes.slice(index + 1).forEach((b) => {
				// Positions have one decimal.
				const isApart = Math.abs(a.x - b.x) > a.width - 0.4 || Math.abs(a.y - b.y) > a.height - 0.4;
				expect(isApart).toBe(true);
			}),
		);
	});

	it('is as high as the places are, at the scale it says', () => {
		const south = aStop({ latitude: 42 });
		const north = aStop({ latitude: 42.9, sequence: 2 });
		const svg = routeMap([aRoute({ stops: [south, north] })]);
		const [lower, upper] = xmlElements(svg).filter(isMarker).map(boxOf);
		const scale = /M24 [\d.]+V[\d.]+H([\d.]+)/.exec(svg);
		const kmText = /class="quiet">(\d+) km</.exec(svg.slice(scale?.index));
		const pixelsPerKm = (Number(scale?.[1]) - 24) / Number(kmText?.[1]);
		expect(((lower?.y ?? 0) - (upper?.y ?? 0)) / pixelsPerKm).toBeCloseTo(0.9 * 111.195, 0);
	});

	it('names drivers, sums and depot in the legend', () => {
		const ends = { start: aDepot('2027-03-15T08:00:00'), end: aDepot('2027-03-15T16:30:00') };
		const svg = routeMap(
			[aRoute({ stops: [aStop()], ...ends }), aRoute({ driver: 'Amara & Co' })],
			[{ orderNo: 'ORD018', reason: 'No driver has all the skills it needs.' }],
		);
		const texts = xmlElements(svg).map(({ text }) => text);
		expect(texts).toEqual(expect.arrayContaining(['Monday, 15 March 2027', 'Mei Tanaka', 'Amara & Co']));
		expect(texts).toEqual(expect.arrayContaining(['1 stop · 13 km · 08:00–16:30', '0 stops · 13 km']));
		expect(texts).toEqual(
			expect.arrayContaining(['1 stop · 25 km', '1 order not scheduled', 'Chelsea depot']),
		);
	});

	it('tells eight routes apart by colour and more by dashes', () => {
		const routes = Array.from({ length: 20 }, (_, index) =>
			aRoute({ stops: [aStop(), aStop({ sequence: 2, latitude: 42 + index / 100 })] }),
		);
		const lines = xmlElements(routeMap(routes)).filter(
			({ attributes }) => attributes['stroke-width'] === '2.8',
		);
		const looks = lines.map(
			({ attributes }) => `${attributes['stroke']} ${attributes['stroke-dasharray'] ?? ''}`,
		);
		expect(new Set(looks).size).toBe(20);
		expect(new Set(lines.slice(0, 8).map(({ attributes }) => attributes['stroke'])).size).toBe(8);
	});
});

function numbersOf(svg: string): string[] {
	return xmlElements(svg)
		.filter(({ attributes }) => attributes['class'] === 'number')
		.map(({ text }) => text);
}

function isMarker({ name, attributes }: XmlElement): boolean {
	return name === 'rect' && attributes['rx'] === '9.5';
}

function boxOf({ attributes }: XmlElement) {
	const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name]));
	return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}
