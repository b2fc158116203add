import type { CreateDepot, UpdateDepot } from '../../../contract/rouptimize/depot.ts';
import type { Depot } from '../../domain/depot.mts';
import { newRecord } from '../../domain/new-record.mts';
import { removeDepot, saveDepot } from '../../domain/save-depot.mts';
import type { Place } from '../../geo/place.mts';
import { RequestError } from '../http/request-error.mts';
import { type Call, preparedWrite, read, write } from './operation.mts';
import { inListOrder, pageOf } from './paging.mts';
import { placeOf } from './places.mts';
import { checkExternalId, checkReference, findRecord } from './references.mts';
import * as schemas from './schemas/depot.mts';
import { nothing, pageOf as pageSchema } from './schemas/fields.mts';
import { readOpening, writeDepot } from './translate/depot.mts';

export const listDepots = read({
	input: schemas.listDepots,
	answer: pageSchema(schemas.depot),
	run: ({ domain, company, input }) => {
		const { branchId } = input;
		const wanted = domain.store.records.depots
			.find('byCompany', company.id)
			.filter((depot) => branchId === undefined || depot.branchId === branchId);
		return pageOf(inListOrder(wanted), input, writeDepot);
	},
});

export const getDepot = read({
	input: nothing,
	answer: schemas.depot,
	run: ({ domain, company, id }) => writeDepot(findRecord(domain, company, 'depots', id)),
});

export const createDepot = preparedWrite({
	input: schemas.createDepot,
	answer: schemas.depot,
	status: 201,
	prepare: findNewPlace,
	run: ({ domain, company, input, changes }, place) => {
		checkExternalId(domain, company, 'depots', input.externalId);
		checkReference(domain, company, 'branches', 'branchId', input.branchId);
		const depot: Depot = {
			...newRecord(domain, company),
			externalId: input.externalId ?? '',
			name: input.name,
			branchId: input.branchId ?? null,
			address: input.address ?? '',
			place,
			openFrom: readOpening(input.openFrom, null),
			openTo: readOpening(input.openTo, null),
		};
		saveDepot(changes, depot);
		return writeDepot(depot);
	},
});

export const updateDepot = preparedWrite({
	input: schemas.updateDepot,
	answer: schemas.depot,
	status: 200,
	prepare: ({ domain, company, input }: Call<UpdateDepot>) => placeOf(domain, company, input),
	run: ({ domain, company, id, input, changes }, place) => {
		const before = findRecord(domain, company, 'depots', id);
		checkExternalId(domain, company, 'depots', input.externalId, id);
		checkReference(domain, company, 'branches', 'branchId', input.branchId);
		const depot: Depot = {
			...before,
			externalId: input.externalId ?? before.externalId,
			name: input.name ?? before.name,
			branchId: input.branchId === undefined ? before.branchId : input.branchId,
			address: input.address ?? before.address,
			place: place ?? before.place,
			openFrom: readOpening(input.openFrom, before.openFrom),
			openTo: readOpening(input.openTo, before.openTo),
			updatedAt: changes.now,
		};
		saveDepot(changes, depot);
		return writeDepot(depot);
	},
});

export const deleteDepot = write({
	input: nothing,
	answer: undefined,
	status: 200,
	run: ({ domain, company, id, changes }) => {
		removeDepot(changes, findRecord(domain, company, 'depots', id));
	},
});

/** @throws RequestError field-missing */
async function findNewPlace({ domain, company, input }: Call<CreateDepot>): Promise<Place> {
	const place = await placeOf(domain, company, input);
	if (place !== undefined) return place;
	throw new RequestError('field-missing', 'A depot needs an address, or latitude and longitude.', 'address');
}
