import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { readId } from '../../shared/findRecord';
import { routes } from '../../shared/kinds';
import { routeLocator } from '../../shared/locators/routeLocator';
import { listIn } from '../../shared/pages';

export const getTimeline: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['getTimeline'] } }, [routeLocator]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const id = await readId(context, client, routes, itemIndex);
		const { routeId, status: routeStatus, events } = await client.call('getRouteTimeline', { id });
		return listIn({ events }, 'events').map((event) => ({ routeId, routeStatus, ...event }));
	}),
};
