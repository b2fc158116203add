import type { BarcodeScan, FormData, ImageAttachment } from '../../../../contract/optimoroute/completion';

export const proofKinds = ['barcodeImage', 'image', 'signature'] as const;

export type ProofKind = (typeof proofKinds)[number];

/** A file of a proof of delivery, and what it is called. */
export interface ProofFile {
	/** Name of the binary property it becomes. */
	property: string;
	kind: ProofKind;
	fileName: string;
	mimeType: string;
	url: string;
	/** The barcode that could not be scanned. */
	barcode?: string;
}

const nameParts: Readonly<Record<ProofKind, string>> = {
	barcodeImage: 'barcode-image',
	image: 'image',
	signature: 'signature',
};

const extensions: Readonly<Record<string, string>> = {
	'application/pdf': 'pdf',
	'image/gif': 'gif',
	'image/heic': 'heic',
	'image/jpeg': 'jpg',
	'image/jpg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
};

/** The files of these kinds that an order has; `name` is what the order is called in their names. */
export function proofFilesOf(form: FormData, name: string, kinds: readonly ProofKind[]): ProofFile[] {
	const scans = [...(form.barcode ?? []), ...(form.barcode_collections ?? [])];
	const files = [
		...(form.signature ? [named('signature', form.signature, name)] : []),
		...(form.images ?? []).map((image, index) => named('image', image, name, index + 1)),
		...scans.flatMap(imagesOf).map(({ image, barcode }, index) => ({
			...named('barcodeImage', image, name, index + 1),
			...(barcode !== '' && { barcode }),
		})),
	];
	return files.filter(({ kind }) => kinds.includes(kind));
}

function named(kind: ProofKind, { type, url }: ImageAttachment, name: string, number?: number): ProofFile {
	const mimeType = type.toLowerCase().split(';')[0].trim();
	const parts = [inFileName(name), nameParts[kind], ...(number === undefined ? [] : [number])];
	const extension = extensions[mimeType];
	return {
		property: number === undefined ? kind : `${kind}_${number}`,
		kind,
		fileName: parts.join('-') + (extension === undefined ? '' : `.${extension}`),
		mimeType,
		url,
	};
}

function imagesOf({ barcode, scanInfo }: BarcodeScan): Array<{ image: ImageAttachment; barcode: string }> {
	return (scanInfo.images ?? []).map((image) => ({ image, barcode: barcode ?? scanInfo.scanned ?? '' }));
}

/** Order numbers may hold slashes, and what else no file system takes. */
function inFileName(name: string): string {
	return name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/, '_');
}
