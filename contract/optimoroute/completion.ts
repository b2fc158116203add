import type { Answer, OrderFailure } from './answer';
import type { ServicePosition, Time } from './event';
import type { OrderReference, OrderStatus } from './order';

/** A file of a proof of delivery. */
export interface ImageAttachment {
	/** MIME type, such as image/png. */
	type: string;
	/** Works for at least five days, and then no more. */
	url: string;
}

export const barcodeStatuses = {
	success: 'the barcode of the order was scanned',
	unscannable: 'the barcode could not be scanned; there may be images of it',
	added: 'a barcode was scanned that the order did not have',
	replaced: 'another barcode took the place of the one expected',
	missing: 'the parcel was not there',
} as const;

export type BarcodeStatus = keyof typeof barcodeStatuses;

export interface BarcodeScan {
	/** The one attached to the order; null or empty if it was added. */
	barcode: string | null;
	scanInfo: {
		status: BarcodeStatus;
		/** What was scanned. */
		scanned?: string;
		/** With `unscannable`. */
		images?: ImageAttachment[];
		/** Such as code-128, ean-13 or qr. */
		type?: string;
	};
}

/** What the driver filled in; only what there is. */
export interface FormData {
	note?: string;
	signature?: ImageAttachment;
	images?: ImageAttachment[];
	barcode?: BarcodeScan[];
	/** Parcels collected at a delivery. */
	barcode_collections?: BarcodeScan[];
}

export interface CompletionDetails {
	status: OrderStatus;
	/** With servicing, success and failed. */
	startTime?: Time;
	startPosition?: ServicePosition;
	/** With success and failed. */
	endTime?: Time;
	endPosition?: ServicePosition;
	form?: FormData;
	/** Once the plan was sent to the drivers. */
	tracking_url?: string;
}

/** The order as it was named, and what became of it. */
export interface FoundCompletion extends OrderReference {
	success: true;
	data: CompletionDetails;
}

export interface CompletionAnswer extends Answer {
	orders: Array<FoundCompletion | OrderFailure>;
}

/** A moment in one notation at least; the first of them that is given counts. */
export interface TimeUpdate {
	unixTimestamp?: number;
	/** ISO 8601, UTC. */
	utcTime?: string;
	/** ISO 8601, wall time at the order's place. */
	localTime?: string;
}

export interface CompletionUpdate extends OrderReference {
	data: {
		status: OrderStatus;
		/** Counts with servicing, success and failed. */
		startTime?: TimeUpdate;
		/** Counts with success and failed. */
		endTime?: TimeUpdate;
	};
}

/** Body of `update_completion_details`. */
export interface CompletionUpdatesRequest {
	/** 1 to 500. */
	updates: CompletionUpdate[];
}

/** The same rows under two names: `orders` as in the vendor's example, `updates` as in its table. */
export interface CompletionUpdatesAnswer extends CompletionAnswer {
	updates: CompletionAnswer['orders'];
}
