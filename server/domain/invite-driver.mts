import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver } from './driver.mts';
import type { Device, Invite, MobileUser } from './mobile-user.mts';
import { newRecord } from './new-record.mts';
import { changeOrders, type OrderChanges } from './order-changes.mts';

/** A code can be used for three days. */
const validMs = 72 * 3_600_000;

/** Where an invitation goes; what is left out is as with the mobile user, or else with the driver. */
export interface InviteContact {
	readonly email?: string | undefined;
	readonly phone?: string | undefined;
}

/**
 * Invites a driver to the app: makes him a mobile user, or takes the one he has. One who is active stays so, and gets
 * one more device with the code.
 * @param codeHash SHA-256 of the code, hex
 * @throws DomainError INVITE_ACTIVE, STATE_DOES_NOT_ALLOW if he was disabled; nothing is changed then
 */
export function inviteDriver(
	changes: OrderChanges,
	driver: Driver,
	codeHash: string,
	contact: InviteContact,
): Invite {
	const { domain, company, unit, now } = changes;
	const { invites, mobileUsers } = domain.store.records;
	const open = invites.find('byDriver', driver.id).find((invite) => isOpen(invite, now));
	if (open !== undefined) throw new DomainError('INVITE_ACTIVE', { subject: `until ${open.expiresAt}` });
	const [known] = mobileUsers.find('byDriver', driver.id);
	if (known?.status === 'disabled') {
		const subject = `mobile user ${known.id} is disabled: enable it first`;
		throw new DomainError('STATE_DOES_NOT_ALLOW', { subject });
	}
	const user: MobileUser = {
		...(known ?? newMobileUser(domain, company, driver)),
		...(contact.email === undefined ? {} : { email: contact.email }),
		...(contact.phone === undefined ? {} : { phone: contact.phone }),
		updatedAt: now,
	};
	const invite: Invite = {
		id: domain.newId(),
		companyId: company.id,
		driverId: driver.id,
		mobileUserId: user.id,
		codeHash,
		expiresAt: new Date(Date.parse(now) + validMs).toISOString(),
		usedAt: null,
		createdAt: now,
	};
	unit.put('mobileUsers', user);
	unit.put('invites', invite);
	return invite;
}

function newMobileUser(domain: Domain, company: Company, { id, name, email, phone }: Driver): MobileUser {
	const record = newRecord(domain, company);
	return { ...record, externalId: '', driverId: id, name, email, phone, status: 'invited' };
}

const isOpen = ({ usedAt, expiresAt }: Invite, now: string): boolean => usedAt === null && expiresAt > now;

/** What a device tells of itself. */
export type DeviceDraft = Pick<Device, 'name' | 'platform' | 'appVersion'>;

export interface RedeemedInvite {
	readonly device: Device;
	readonly user: MobileUser;
}

/**
 * Registers the device on which the code of an invitation was entered, and makes its mobile user active.
 * @throws DomainError INVITE_UNKNOWN if there is no such invitation that is still open
 */
export async function redeemInvite(
	domain: Domain,
	codeHash: string,
	draft: DeviceDraft,
): Promise<RedeemedInvite> {
	const [named] = openInvites(domain, codeHash);
	const company = named === undefined ? undefined : domain.store.records.companies.get(named.companyId);
	if (company === undefined) throw new DomainError('INVITE_UNKNOWN');
	return await changeOrders(domain, company, ({ unit, now }) => {
		const [invite] = openInvites(domain, codeHash);
		const before = domain.store.records.mobileUsers.get(invite?.mobileUserId ?? '');
		if (invite === undefined || before === undefined) throw new DomainError('INVITE_UNKNOWN');
		const device: Device = {
			id: domain.newId(),
			companyId: company.id,
			driverId: invite.driverId,
			mobileUserId: before.id,
			...draft,
			registeredAt: now,
			lastSeenAt: now,
		};
		const user: MobileUser = { ...before, status: 'active', updatedAt: now };
		unit.put('invites', { ...invite, usedAt: now });
		unit.put('mobileUsers', user);
		unit.put('devices', device);
		return { device, user };
	});
}

const openInvites = (domain: Domain, codeHash: string): Invite[] =>
	domain.store.records.invites
		.find('byCode', codeHash)
		.filter((invite) => isOpen(invite, domain.now().toISOString()));
