import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isTrue, readCollection, readFlag } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { readId } from '../../shared/findRecord';
import { readGroup } from '../../shared/formFields';
import { missions } from '../../shared/kinds';
import { driverOption } from '../../shared/locators/driverLocator';
import { missionLocator } from '../../shared/locators/missionLocator';
import { routeOption } from '../../shared/locators/routeLocator';
import { vehicleOption } from '../../shared/locators/vehicleLocator';
import { writeOptions } from '../../shared/optionFields';
import { simplifyMission } from '../../shared/simplify';

/** What each switch sets to nothing. */
const released = { anyDriver: 'driverId', anyVehicle: 'vehicleId', offRoute: 'routeId' } as const;

export const reassign: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['reassign'] } }, [
		missionLocator,
		simplifyField,
		{
			displayName: 'Assign To',
			name: 'assignTo',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'What is not given stays as it is',
			options: [
				{
					displayName: 'Any Driver',
					name: 'anyDriver',
					type: 'boolean',
					default: true,
					description: 'Whether every driver may serve it from now on',
				},
				{
					displayName: 'Any Vehicle',
					name: 'anyVehicle',
					type: 'boolean',
					default: true,
					description: 'Whether every vehicle may serve it from now on',
				},
				{ ...driverOption, description: 'The driver who is to serve it from now on' },
				{
					displayName: 'Off Its Route',
					name: 'offRoute',
					type: 'boolean',
					default: true,
					description: 'Whether it leaves the route it is on',
				},
				{ ...routeOption, description: 'The route it goes to, at its end' },
				{ ...vehicleOption, description: 'The vehicle that is to serve it from now on' },
			],
		},
		writeOptions,
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const id = await readId(context, client, missions, itemIndex);
		const { driverId, vehicleId, routeId } = await readGroup(call, 'assignTo');
		const input: Record<string, unknown> = { driverId, vehicleId, routeId };
		const chosen = readCollection(context, 'assignTo', itemIndex);
		for (const [name, field] of Object.entries(released)) if (isTrue(chosen[name])) input[field] = null;
		const given = Object.entries(input).filter(([, value]) => value !== undefined);
		if (given.length === 0 || given.some(([, value]) => value === '')) throw nothingChosen();
		const mission = await client.call('reassignMission', {
			id,
			input: Object.fromEntries(given),
			key: callKey(call),
		});
		return readFlag(context, 'simplify', itemIndex) ? simplifyMission(mission) : mission;
	}),
};

function nothingChosen(): Trouble {
	return new Trouble(
		"'Assign To' is empty, or a field in it is",
		"Choose a driver, a vehicle or a route under 'Assign To', or switch on what it is to be freed from",
	);
}
