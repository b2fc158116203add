import { DomainError } from './domain-error.mts';
import type { MobileUser } from './mobile-user.mts';
import type { OrderChanges } from './order-changes.mts';

/** Closes the app to a driver; an invitation that is open is of no use any more. One who is disabled stays so. */
export function disableMobileUser(changes: OrderChanges, user: MobileUser): MobileUser {
	if (user.status === 'disabled') return user;
	removeInvites(changes, user, (usedAt) => usedAt === null);
	return withStatus(changes, user, 'disabled');
}

/**
 * Opens the app again to whoever was disabled: to be used at once on a device that was registered, or else after an
 * invitation. One who is active stays so.
 * @throws DomainError STATE_DOES_NOT_ALLOW if only the code of his invitation can make him active
 */
export function enableMobileUser(changes: OrderChanges, user: MobileUser): MobileUser {
	if (user.status === 'active') return user;
	if (user.status === 'invited') {
		const subject = 'invited, and becomes active when the code is entered in the app';
		throw new DomainError('STATE_DOES_NOT_ALLOW', { subject });
	}
	const { devices } = changes.domain.store.records;
	const hasDevice = devices.find('byDriver', user.driverId).some((one) => one.mobileUserId === user.id);
	return withStatus(changes, user, hasDevice ? 'active' : 'invited');
}

/** Removes a mobile user with his devices and invitations; the driver stays. */
export function removeMobileUser(changes: OrderChanges, user: MobileUser): void {
	const { unit } = changes;
	for (const device of changes.domain.store.records.devices.find('byDriver', user.driverId)) {
		if (device.mobileUserId === user.id) unit.remove('devices', device.id);
	}
	removeInvites(changes, user, () => true);
	unit.remove('mobileUsers', user.id);
}

function removeInvites(
	{ domain, unit }: OrderChanges,
	user: MobileUser,
	isDoomed: (usedAt: string | null) => boolean,
): void {
	for (const invite of domain.store.records.invites.find('byDriver', user.driverId)) {
		if (invite.mobileUserId === user.id && isDoomed(invite.usedAt)) unit.remove('invites', invite.id);
	}
}

function withStatus({ unit, now }: OrderChanges, user: MobileUser, status: MobileUser['status']): MobileUser {
	const changed: MobileUser = { ...user, status, updatedAt: now };
	unit.put('mobileUsers', changed);
	return changed;
}
