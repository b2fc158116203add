import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { readId } from '../../shared/findRecord';
import { drivers } from '../../shared/kinds';
import { driverLocator } from '../../shared/locators/driverLocator';
import { listIn } from '../../shared/pages';

export const getDevices: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['driver'], operation: ['getDevices'] } }, [
		driverLocator,
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const id = await readId(context, client, drivers, itemIndex);
		return listIn(await client.call('listDriverDevices', { id }));
	}),
};
