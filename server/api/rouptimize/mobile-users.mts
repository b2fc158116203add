import type { MobileUser } from '../../domain/mobile-user.mts';
import { disableMobileUser as disable } from '../../domain/mobile-users.mts';
import { enableMobileUser as enable, removeMobileUser } from '../../domain/mobile-users.mts';
import { read, write } from './operation.mts';
import { inListOrder, pageOf } from './paging.mts';
import { checkExternalId, findRecord } from './references.mts';
import { nothing, pageOf as pageSchema } from './schemas/fields.mts';
import * as schemas from './schemas/mobile-user.mts';
import { writeMobileUser } from './translate/mobile-user.mts';

export const listMobileUsers = read({
	input: schemas.listMobileUsers,
	answer: pageSchema(schemas.mobileUser),
	run: ({ domain, company, input }) => {
		const { driverId, status } = input;
		const wanted = domain.store.records.mobileUsers
			.find('byCompany', company.id)
			.filter(
				(user) =>
					(driverId === undefined || user.driverId === driverId) &&
					(status === undefined || user.status === status),
			);
		return pageOf(inListOrder(wanted), input, writeMobileUser);
	},
});

export const getMobileUser = read({
	input: nothing,
	answer: schemas.mobileUser,
	run: ({ domain, company, id }) => writeMobileUser(findRecord(domain, company, 'mobileUsers', id)),
});

export const updateMobileUser = write({
	input: schemas.updateMobileUser,
	answer: schemas.mobileUser,
	status: 200,
	run: ({ domain, company, id, input, changes }) => {
		const before = findRecord(domain, company, 'mobileUsers', id);
		checkExternalId(domain, company, 'mobileUsers', input.externalId, id);
		const user: MobileUser = {
			...before,
			externalId: input.externalId ?? before.externalId,
			name: input.name ?? before.name,
			email: input.email ?? before.email,
			phone: input.phone ?? before.phone,
			updatedAt: changes.now,
		};
		changes.unit.put('mobileUsers', user);
		return writeMobileUser(user);
	},
});

export const disableMobileUser = write({
	input: nothing,
	answer: schemas.mobileUser,
	status: 200,
	run: ({ domain, company, id, changes }) =>
		writeMobileUser(disable(changes, findRecord(domain, company, 'mobileUsers', id))),
});

export const enableMobileUser = write({
	input: nothing,
	answer: schemas.mobileUser,
	status: 200,
	run: ({ domain, company, id, changes }) =>
		writeMobileUser(enable(changes, findRecord(domain, company, 'mobileUsers', id))),
});

export const deleteMobileUser = write({
	input: nothing,
	answer: undefined,
	status: 200,
	run: ({ domain, company, id, changes }) => {
		removeMobileUser(changes, findRecord(domain, company, 'mobileUsers', id));
	},
});
