import type { Branch as WireBranch } from '../../../../contract/rouptimize/branch.ts';
import type { Branch } from '../../../domain/branch.mts';
import type { Company } from '../../../domain/company.mts';
import { writeExternalId } from './values.mts';

export function writeBranch(company: Company, branch: Branch): WireBranch {
	const { id, externalId, name, address, place, timezone, createdAt, updatedAt } = branch;
	return {
		id,
		externalId: writeExternalId(externalId),
		createdAt,
		updatedAt,
		name,
		address,
		latitude: place?.lat ?? null,
		longitude: place?.lng ?? null,
		timezone: timezone ?? company.timezone,
	};
}
