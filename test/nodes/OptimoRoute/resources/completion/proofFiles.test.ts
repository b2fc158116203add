import { proofFilesOf, proofKinds } from '../../../../../nodes/OptimoRoute/resources/completion/proofFiles';

const png = (url: string) => ({ type: 'image/png', url });

describe('proofFilesOf', () => {
	const form = {
		signature: png('s'),
		images: [png('i1'), { type: 'Image/JPEG; q=1', url: 'i2' }],
		barcode: [
			{ barcode: '1', scanInfo: { status: 'success' as const } },
			{ barcode: '2', scanInfo: { status: 'unscannable' as const, images: [png('b1'), png('b2')] } },
		],
		barcode_collections: [{ barcode: null, scanInfo: { status: 'added' as const, images: [png('b3')] } }],
	};

	it('names every file after its order and what it is', () => {
		const files = proofFilesOf(form, 'ORD001', proofKinds);
		expect(files.map(({ property, fileName, url, barcode }) => [property, fileName, url, barcode])).toEqual([
			['signature', 'ORD001-signature.png', 's', undefined],
			['image_1', 'ORD001-image-1.png', 'i1', undefined],
			['image_2', 'ORD001-image-2.jpg', 'i2', undefined],
			['barcodeImage_1', 'ORD001-barcode-image-1.png', 'b1', '2'],
			['barcodeImage_2', 'ORD001-barcode-image-2.png', 'b2', '2'],
			['barcodeImage_3', 'ORD001-barcode-image-3.png', 'b3', undefined],
		]);
	});

	it('gives only the kinds that are wanted, and their numbers stay', () => {
		expect(proofFilesOf(form, 'A', ['image']).map(({ property }) => property)).toEqual([
			'image_1',
			'image_2',
		]);
		expect(proofFilesOf({}, 'A', proofKinds)).toEqual([]);
	});

	it.each([
		['A/B 12', 'A_B_12-signature.png'],
		['../../etc', '__.._etc-signature.png'],
		['Größe-7', 'Größe-7-signature.png'],
	])('makes a file name of the order number %s', (name, fileName) => {
		expect(proofFilesOf({ signature: png('s') }, name, proofKinds)[0].fileName).toBe(fileName);
	});

	it('leaves the extension out where the type is not known', () => {
		const signature = { type: 'application/x-ink', url: 's' };
		expect(proofFilesOf({ signature }, 'A', proofKinds)).toMatchObject([
			{ fileName: 'A-signature', mimeType: 'application/x-ink' },
		]);
	});
});
