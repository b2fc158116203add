import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { DomainError } from '../../domain/domain-error.mts';
import type { Records } from '../../domain/records.mts';
import { within } from '../../domain/records.mts';

/** Kinds of records that belong to a company and have an id of the shipper's own. */
export type OwnedKind =
	'branches' | 'depots' | 'vehicles' | 'drivers' | 'mobileUsers' | 'assignments' | 'routes';

/** All kinds of records of a company that a request names by their id. */
type NamedKind = OwnedKind | 'orders';

/**
 * A record of the company by its id; another company's is as unknown as one that does not exist.
 * @throws DomainError RECORD_NOT_FOUND
 */
export function findRecord<K extends NamedKind>(
	domain: Domain,
	company: Company,
	kind: K,
	id: string,
): Records[K] {
	const { [kind]: collection } = domain.store.records;
	const record = collection.get(id);
	if (record?.companyId === company.id) return record;
	throw new DomainError('RECORD_NOT_FOUND');
}

/**
 * Checks an id that stands in a field.
 * @throws DomainError REFERENCE_NOT_FOUND
 */
export function checkReference(
	domain: Domain,
	company: Company,
	kind: NamedKind,
	field: string,
	id: string | null | undefined,
): void {
	if (id === null || id === undefined) return;
	const { [kind]: collection } = domain.store.records;
	if (collection.get(id)?.companyId === company.id) return;
	throw new DomainError('REFERENCE_NOT_FOUND', { field, subject: `${field} ${id}` });
}

/** @throws DomainError EXTERNAL_ID_TAKEN if another record than `own` has it */
export function checkExternalId(
	domain: Domain,
	company: Company,
	kind: OwnedKind,
	externalId: string | undefined,
	own?: string,
): void {
	if (externalId === undefined) return;
	const { [kind]: collection } = domain.store.records;
	const found = collection.find('byExternalId', within(company.id, externalId));
	if (found.some(({ id }) => id !== own)) {
		throw new DomainError('EXTERNAL_ID_TAKEN', { field: 'externalId', subject: externalId });
	}
}
