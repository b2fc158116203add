import { updateDisplayOptions } from 'n8n-workflow';
import { listFields, readLimit } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { readId } from '../../shared/findRecord';
import { missions } from '../../shared/kinds';
import { missionLocator } from '../../shared/locators/missionLocator';
import { recordsOf } from '../../shared/pages';

export const getHistory: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['getHistory'] } }, [
		missionLocator,
		...listFields,
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const limit = readLimit(context, itemIndex);
		const id = await readId(context, client, missions, itemIndex);
		return await recordsOf(client, 'getMissionHistory', { id }, limit);
	}),
};
