import { inviteDriver as invite } from '../../domain/invite-driver.mts';
import { fingerprint } from '../http/fingerprint.mts';
import { newCode } from '../http/new-secret.mts';
import { read, write } from './operation.mts';
import { inListOrder, pageOf } from './paging.mts';
import { findRecord } from './references.mts';
import * as schemas from './schemas/driver.mts';
import { pageOf as pageSchema, pageRequest } from './schemas/fields.mts';
import { writeDevice } from './translate/mobile-user.mts';

/** The code stands in this one answer: not in the one that is kept for a request that is sent again. */
export const inviteDriver = write({
	input: schemas.inviteDriver,
	answer: schemas.invite,
	status: 201,
	run: ({ domain, company, id, input, changes }) => {
		const code = newCode();
		const driver = findRecord(domain, company, 'drivers', id);
		const {
			id: inviteId,
			driverId,
			mobileUserId,
			expiresAt,
		} = invite(changes, driver, fingerprint(code), input);
		return { id: inviteId, driverId, mobileUserId, code, expiresAt };
	},
	forReplay: ({ id, driverId, mobileUserId, expiresAt }) => ({ id, driverId, mobileUserId, expiresAt }),
});

export const listDriverDevices = read({
	input: pageRequest.pick({ limit: true, cursor: true }),
	answer: pageSchema(schemas.device),
	run: ({ domain, company, id, input }) => {
		const driver = findRecord(domain, company, 'drivers', id);
		const listed = domain.store.records.devices.find('byDriver', driver.id).map((device) => ({
			...device,
			externalId: '',
			createdAt: device.registeredAt,
			updatedAt: device.lastSeenAt,
		}));
		return pageOf(inListOrder(listed), input, writeDevice);
	},
});
