import { type Attachment, attachmentTypeOf, maxAttachmentBytes } from './attachment.mts';
import type { Company } from './company.mts';
import { type CompletionForm, filesOf, mapFiles } from './completion.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { changeOrders } from './order-changes.mts';
import { reportedOrder, reportFromRoad, type RoadReport } from './report-from-road.mts';
import type { RoadEvent } from './road-event.mts';

/**
 * Takes what a device tells together with the form the driver filled in: all of it or nothing. Files are on the disk
 * before the records name them.
 * @throws DomainError as `reportFromRoad` does, and FILE_TYPE_UNKNOWN, FILE_TOO_LARGE, EVENT_WITH_FORM
 */
export async function reportWithFiles(
	domain: Domain,
	company: Company,
	report: RoadReport,
	form: CompletionForm<Buffer> | undefined,
): Promise<RoadEvent | undefined> {
	if (form === undefined) {
		return await changeOrders(domain, company, (changes) => reportFromRoad(changes, report));
	}
	const files = new Map(filesOf(form).map((content) => [content, attach(domain, company, content)]));
	const named = mapFiles(form, (content) => files.get(content)?.id ?? '');
	const saved: string[] = [];
	try {
		for (const [content, { id }] of files) {
			saved.push(id);
			await domain.attachmentFiles.save(id, content);
		}
		return await changeOrders(domain, company, (changes) => {
			const order = reportedOrder(changes, report);
			if (order === undefined) throw new DomainError('EVENT_WITH_FORM', { subject: report.type });
			for (const attachment of files.values()) {
				changes.unit.put('attachments', { ...attachment, orderId: order.id });
			}
			const event = reportFromRoad(changes, report, named);
			const kept = domain.store.records.completions.get(order.id)?.form ?? null;
			changes.dropFiles(order.id, kept);
			return event;
		});
	} catch (error) {
		for (const id of saved) await domain.attachmentFiles.remove(id).catch(domain.onFault);
		throw error;
	}
}

/** @throws DomainError FILE_TYPE_UNKNOWN, FILE_TOO_LARGE */
function attach(domain: Domain, company: Company, content: Buffer): Omit<Attachment, 'orderId'> {
	if (content.length > maxAttachmentBytes) throw new DomainError('FILE_TOO_LARGE');
	const type = attachmentTypeOf(content);
	if (type === undefined) throw new DomainError('FILE_TYPE_UNKNOWN');
	const createdAt = domain.now().toISOString();
	return { id: domain.newId(), companyId: company.id, type, bytes: content.length, createdAt };
}

/** Removes files that no record names: those of a process that ended between the file and its record, or back. */
export async function sweepFiles({ store, attachmentFiles }: Domain): Promise<void> {
	for (const id of await attachmentFiles.ids()) {
		if (store.records.attachments.get(id) === undefined) await attachmentFiles.remove(id);
	}
}
