import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { pollSources } from '../../shared/trigger/poll';
import { connect } from '../shared/client';
import { completedOrders } from './completedOrders';
import { mobileEvents } from './mobileEvents';
import { routes } from './routes';
import type { Source } from './source';

const sources: Readonly<Record<string, Source>> = {
	mobileEvent: mobileEvents,
	orderCompleted: completedOrders,
	routeChanged: routes,
};

/** Looks once for what is new, or, for a test in the editor, for something to show. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	return await pollSources(context, { sources, connect, nameAccount });
}

/** A new key counts as another account. */
async function nameAccount(context: IPollFunctions): Promise<string> {
	const { apiKey, baseUrl } = await context.getCredentials<{ apiKey: string; baseUrl: string }>(
		'optimoRouteApi',
	);
	return `${baseUrl.replace(/\/+$/, '')}\n${apiKey}`;
}
