import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isEmpty, readCollection } from '../../../shared/parameters';
import { wholeNumber } from '../../../shared/trigger/settings';
import type { Client } from '../../shared/client';
import { routeLocator } from '../../shared/locators/routeLocator';
import { missionsField, namedByField, readMissionIds } from '../../shared/namedRecords';
import { keyOption } from '../../shared/optionFields';
import { changeRoute } from './routeFields';

export const addMissions: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['addMissions'] } }, [
		routeLocator,
		missionsField,
		namedByField,
		simplifyField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				keyOption,
				{
					displayName: 'Position',
					name: 'position',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description:
						'Which stop the first of them becomes, counted from 1; without it each goes where the way gets longer least',
				},
			],
		},
	]),
	execute: forEachItem(async (call) => {
		const { position } = readCollection(call.context, 'options', call.itemIndex);
		return await changeRoute(call, 'addRouteMissions', {
			missionIds: await readMissionIds(call),
			...(!isEmpty(position) && {
				position: wholeNumber(position, { field: 'Position', preset: 1, min: 1 }),
			}),
		});
	}),
};
