import { z } from 'zod/v4';
import { redeemInvite } from '../../domain/invite-driver.mts';
import { fingerprint } from '../http/fingerprint.mts';
import { bodyReader } from '../http/request-schema.mts';
import type { AdminHandler } from './handler.mts';

const short = z.string().max(255).describe('a text of at most 255 characters');

const request = z.strictObject({
	code: z.string().min(1).max(100).describe('the code of an invitation'),
	device: z.strictObject({
		name: z.string().min(1).max(255).describe('a text of 1 to 255 characters'),
		platform: short.optional(),
		appVersion: short.optional(),
	}),
});

const readRequest = bodyReader<z.infer<typeof request>>(request);

/** What the app on a driver's device does with the code of an invitation: the device is registered. */
export const redeem: AdminHandler = async ({ domain, body }) => {
	const { code, device } = readRequest(body);
	const { name, platform = '', appVersion = '' } = device;
	const redeemed = await redeemInvite(domain, fingerprint(asWritten(code)), { name, platform, appVersion });
	const { id: deviceId, driverId, registeredAt } = redeemed.device;
	const { id: mobileUserId, status } = redeemed.user;
	return { deviceId, driverId, registeredAt, mobileUser: { id: mobileUserId, status } };
};

/** People enter small letters, blanks and dashes. */
const asWritten = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();
