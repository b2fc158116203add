import type { DevicePosition } from './driver-track.mts';
import { isOver, type OrderStatus } from './order.mts';

/** How an order went, beside its status. What was told of one visit is forgotten when the next one begins. */
export interface Completion {
	/** That of the order. */
	readonly id: string;
	readonly companyId: string;
	/** Seconds since 1970, UTC. */
	readonly startedAt: number | null;
	readonly startPosition: DevicePosition | null;
	readonly endedAt: number | null;
	readonly endPosition: DevicePosition | null;
	readonly form: CompletionForm | null;
	/** Who has found the form to prove the visit; left out: nobody yet. */
	readonly verification?: Verification;
	/** Of the page where the customer follows the order; null until the plan was sent. */
	readonly trackingNumber: string | null;
}

export interface Verification {
	/** ISO 8601, UTC. */
	readonly at: string;
	readonly by: string;
}

/** What the driver filled in; `File` is the id of the file's attachment, or the file itself before it is stored. */
export interface CompletionForm<File = string> {
	readonly note?: string;
	readonly signature?: File;
	readonly images?: readonly File[];
	readonly barcodes?: ReadonlyArray<BarcodeScan<File>>;
	readonly collectedBarcodes?: ReadonlyArray<BarcodeScan<File>>;
}

export interface BarcodeScan<File = string> {
	/** The one the order has; null if it was added. */
	readonly barcode: string | null;
	readonly status: 'success' | 'unscannable' | 'added' | 'replaced' | 'missing';
	readonly scanned?: string;
	readonly images?: readonly File[];
	readonly type?: string;
}

/** Whether there is or was a visit to tell of, if only that it was called off. */
export const hasVisit = (status: OrderStatus): boolean => status === 'servicing' || isOver(status);

/** Nothing is told of the visit yet; the page where the customer follows the order stays. */
export function unvisited(id: string, companyId: string, trackingNumber: string | null): Completion {
	return {
		id,
		companyId,
		startedAt: null,
		startPosition: null,
		endedAt: null,
		endPosition: null,
		form: null,
		trackingNumber,
	};
}

/** The same form with other files; asked file by file, in the order they stand in the form. */
export function mapFiles<From, To>(form: CompletionForm<From>, map: (file: From) => To): CompletionForm<To> {
	const { note, signature, images, barcodes, collectedBarcodes } = form;
	const mapScan = ({ images: files, ...scan }: BarcodeScan<From>): BarcodeScan<To> =>
		files === undefined ? scan : { ...scan, images: files.map(map) };
	return {
		...(note === undefined ? {} : { note }),
		...(signature === undefined ? {} : { signature: map(signature) }),
		...(images === undefined ? {} : { images: images.map(map) }),
		...(barcodes === undefined ? {} : { barcodes: barcodes.map(mapScan) }),
		...(collectedBarcodes === undefined ? {} : { collectedBarcodes: collectedBarcodes.map(mapScan) }),
	};
}

/** The files that a form names. */
export function filesOf<File>(form: CompletionForm<File>): File[] {
	const files: File[] = [];
	mapFiles(form, (file) => files.push(file));
	return files;
}
