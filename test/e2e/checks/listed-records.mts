import assert from 'node:assert/strict';
import type { RouptimizeCall } from '../../support/rouptimize.mts';

type ListCall =
	'listDrivers' | 'listVehicles' | 'listMobileUsers' | 'listAssignments' | 'listWebhookEndpoints';

/** What the demo company has none of and lists show: a mobile user, an assignment and a webhook endpoint; each once. */
export async function saveListedRecords(call: RouptimizeCall): Promise<void> {
	const driverId = await firstOf(call, 'listDrivers');
	if ((await firstOf(call, 'listMobileUsers')) === undefined) {
		await create(call, 'inviteDriver', { email: 'listed@example.com' }, driverId);
	}
	if ((await firstOf(call, 'listAssignments')) === undefined) {
		const vehicleId = await firstOf(call, 'listVehicles');
		await create(call, 'createAssignment', { driverId, vehicleId, startDate: '2027-04-01' });
	}
	if ((await firstOf(call, 'listWebhookEndpoints')) === undefined) {
		const endpoint = { url: 'https://listed.example/hook', events: ['mission.created'], isActive: false };
		await create(call, 'createWebhookEndpoint', endpoint);
	}
}

async function firstOf(call: RouptimizeCall, operation: ListCall): Promise<string | undefined> {
	const { body } = await call(operation);
	const [first] = body?.['data'] as Array<{ id: string }>;
	return first?.id;
}

async function create(
	call: RouptimizeCall,
	operation: 'inviteDriver' | 'createAssignment' | 'createWebhookEndpoint',
	input: object,
	id?: string,
): Promise<void> {
	const { status, text } = await call(operation, { input, ...(id === undefined ? {} : { id }) });
	assert.equal(status, 201, text);
}
