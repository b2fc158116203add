import type { Company } from './company.mts';
import type { Domain } from './domain.mts';

/** What every new record of a company begins with. */
export function newRecord(
	domain: Domain,
	company: Company,
): {
	readonly id: string;
	readonly companyId: string;
	readonly createdAt: string;
	readonly updatedAt: string;
} {
	const now = domain.now().toISOString();
	return { id: domain.newId(), companyId: company.id, createdAt: now, updatedAt: now };
}
