import { completionOf } from './complete-order.mts';
import type { Completion, CompletionForm } from './completion.mts';
import { DomainError } from './domain-error.mts';
import type { Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { stageOf } from './order-state.mts';

/** Codes that a driver has read: those of the order that were found, and those that he added. */
export function scannedBarcodes(form: CompletionForm | null): string[] {
	const scans = [...(form?.barcodes ?? []), ...(form?.collectedBarcodes ?? [])];
	return scans
		.filter(({ status }) => status !== 'missing' && status !== 'unscannable')
		.map(({ scanned, barcode }) => scanned ?? barcode ?? '')
		.filter((code) => code !== '');
}

/** Whether a driver has brought something that proves his visit. */
export function hasProof({ form }: Pick<Completion, 'form'>): boolean {
	if (form === null) return false;
	const { note = '', signature, images = [], barcodes = [], collectedBarcodes = [] } = form;
	const scans = [...barcodes, ...collectedBarcodes];
	return (
		note.trim() !== '' ||
		signature !== undefined ||
		images.length > 0 ||
		scannedBarcodes(form).length > 0 ||
		scans.some((scan) => (scan.images ?? []).length > 0)
	);
}

/**
 * Notes that somebody has looked at the proof of a visit and found it right; it counts until other proof comes.
 * @throws DomainError STATE_DOES_NOT_ALLOW unless the order was delivered or failed, with proof, and nobody did so before
 */
export function verifyProof(changes: OrderChanges, order: Order): void {
	const { domain, company, unit, now } = changes;
	const completion = completionOf(domain, order);
	const stage = stageOf(order.status);
	if (stage !== 'delivered' && stage !== 'failed') throw refused(`it is ${stage}, not delivered or failed`);
	if (!hasProof(completion)) throw refused('there is no proof of delivery');
	if (completion.verification !== undefined) {
		throw refused(`its proof of delivery was verified at ${completion.verification.at}`);
	}
	unit.put('completions', { ...completion, verification: { at: now, by: domain.actor } });
	unit.put('orders', { ...order, updatedAt: now });
	unit.put('historyChanges', {
		id: domain.newId(),
		companyId: company.id,
		orderId: order.id,
		at: now,
		actor: domain.actor,
		field: 'verifiedAt',
		before: null,
		after: now,
	});
}

const refused = (subject: string): DomainError => new DomainError('STATE_DOES_NOT_ALLOW', { subject });
