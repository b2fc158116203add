/** A driver's access to the mobile app. */
export interface MobileUser {
	readonly id: string;
	readonly companyId: string;
	/** The shipper's own id; empty: none. */
	readonly externalId: string;
	readonly driverId: string;
	readonly name: string;
	readonly email: string;
	readonly phone: string;
	readonly status: 'invited' | 'active' | 'disabled';
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}

/** An invitation to the app; its code is told once, to whoever invites. */
export interface Invite {
	readonly id: string;
	readonly companyId: string;
	readonly driverId: string;
	readonly mobileUserId: string;
	/** SHA-256 of the code, hex. */
	readonly codeHash: string;
	/** From then on the code is of no use; ISO 8601, UTC. */
	readonly expiresAt: string;
	/** null: nobody has used it. */
	readonly usedAt: string | null;
	readonly createdAt: string;
}

/** A telephone or tablet with the app. */
export interface Device {
	readonly id: string;
	readonly companyId: string;
	readonly driverId: string;
	readonly mobileUserId: string;
	readonly name: string;
	readonly platform: string;
	readonly appVersion: string;
	/** ISO 8601, UTC. */
	readonly registeredAt: string;
	readonly lastSeenAt: string;
}
