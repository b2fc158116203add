import { newRecord } from '../../domain/new-record.mts';
import type { Branch } from '../../domain/branch.mts';
import type { CreateBranch, UpdateBranch } from '../../../contract/rouptimize/branch.ts';
import type { Place } from '../../geo/place.mts';
import { DomainError } from '../../domain/domain-error.mts';
import { RequestError } from '../http/request-error.mts';
import type { Call } from './operation.mts';
import { preparedWrite, read, write } from './operation.mts';
import { inListOrder, pageOf } from './paging.mts';
import { placeOf } from './places.mts';
import { checkExternalId, findRecord } from './references.mts';
import * as schemas from './schemas/branch.mts';
import { nothing, pageOf as pageSchema } from './schemas/fields.mts';
import { writeBranch } from './translate/branch.mts';

export const listBranches = read({
	input: schemas.listBranches,
	answer: pageSchema(schemas.branch),
	run: ({ domain, company, input }) =>
		pageOf(inListOrder(domain.store.records.branches.find('byCompany', company.id)), input, (branch) =>
			writeBranch(company, branch),
		),
});

export const getBranch = read({
	input: nothing,
	answer: schemas.branch,
	run: ({ domain, company, id }) => writeBranch(company, findRecord(domain, company, 'branches', id)),
});

export const createBranch = preparedWrite({
	input: schemas.createBranch,
	answer: schemas.branch,
	status: 201,
	prepare: findBranchPlace,
	run: ({ domain, company, input, changes }, place) => {
		checkExternalId(domain, company, 'branches', input.externalId);
		const branch: Branch = {
			...newRecord(domain, company),
			externalId: input.externalId ?? '',
			name: input.name,
			address: input.address ?? '',
			place: place ?? null,
			timezone: input.timezone ?? null,
		};
		changes.unit.put('branches', branch);
		return writeBranch(company, branch);
	},
});

export const updateBranch = preparedWrite({
	input: schemas.updateBranch,
	answer: schemas.branch,
	status: 200,
	prepare: findBranchPlace,
	run: ({ domain, company, id, input, changes }, place) => {
		const branch = findRecord(domain, company, 'branches', id);
		checkExternalId(domain, company, 'branches', input.externalId, id);
		const changed: Branch = {
			...branch,
			externalId: input.externalId ?? branch.externalId,
			name: input.name ?? branch.name,
			address: input.address ?? branch.address,
			place: place ?? branch.place,
			timezone: input.timezone ?? branch.timezone,
			updatedAt: changes.now,
		};
		changes.unit.put('branches', changed);
		return writeBranch(company, changed);
	},
});

export const deleteBranch = write({
	input: nothing,
	answer: undefined,
	status: 200,
	run: ({ domain, company, id, changes }) => {
		findRecord(domain, company, 'branches', id);
		const { depots, vehicles, drivers } = domain.store.records;
		const inUse = [depots, vehicles, drivers].some((records) =>
			records.find('byCompany', company.id).some(({ branchId }) => branchId === id),
		);
		if (inUse)
			throw new DomainError('RECORD_IN_USE', { subject: 'depots, vehicles or drivers belong to it' });
		changes.unit.remove('branches', id);
	},
});

async function findBranchPlace({
	domain,
	company,
	input,
}: Call<CreateBranch | UpdateBranch>): Promise<Place | undefined> {
	checkTimezone(input.timezone);
	return placeOf(domain, company, input);
}

/** @throws RequestError field-invalid */
function checkTimezone(timezone: string | undefined): void {
	if (timezone === undefined) return;
	try {
		new Intl.DateTimeFormat('en', { timeZone: timezone });
	} catch (cause) {
		const message = "The field 'timezone' should be an IANA time zone such as Europe/Berlin.";
		throw new RequestError('field-invalid', message, 'timezone', { cause });
	}
}
