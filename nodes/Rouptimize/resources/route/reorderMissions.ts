import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { routeLocator } from '../../shared/locators/routeLocator';
import { missionsField, namedByField, readMissionIds } from '../../shared/namedRecords';
import { writeOptions } from '../../shared/optionFields';
import { changeRoute } from './routeFields';

export const reorderMissions: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['reorderMissions'] } }, [
		routeLocator,
		{ ...missionsField, description: 'Every mission of the route in its new sequence, separated by commas' },
		namedByField,
		simplifyField,
		writeOptions,
	]),
	execute: forEachItem(
		async (call) =>
			await changeRoute(call, 'reorderRouteMissions', { missionIds: await readMissionIds(call) }),
	),
};
