import type {
	Device as WireDevice,
	MobileUser as WireMobileUser,
} from '../../../../contract/rouptimize/driver.ts';
import type { Device, MobileUser } from '../../../domain/mobile-user.mts';
import { writeExternalId } from './values.mts';

export function writeMobileUser(user: MobileUser): WireMobileUser {
	const { id, externalId, createdAt, updatedAt, driverId, name, email, phone, status } = user;
	return {
		...{ id, externalId: writeExternalId(externalId), createdAt, updatedAt },
		...{ driverId, name, email, phone, status },
	};
}

export function writeDevice(device: Device): WireDevice {
	const { id, driverId, name, platform, appVersion, registeredAt, lastSeenAt } = device;
	return { id, driverId, name, platform, appVersion, registeredAt, lastSeenAt };
}
