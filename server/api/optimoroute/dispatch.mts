import type { Answer } from '../../../contract/optimoroute/answer.ts';
import type {
	DispatchStatus as WireStatus,
	DispatchStatusAnswer,
	DispatchStatusRequest,
	SendRoutesRequest,
} from '../../../contract/optimoroute/dispatch.ts';
import { type Dispatch, liveDispatch } from '../../domain/dispatch.mts';
import { sendRoutes as send } from '../../domain/dispatch-routes.mts';
import { compareWithSent, type DispatchState } from '../../domain/dispatch-status.mts';
import { bodyReader, queryReader } from '../http/request-schema.mts';
import type { Handler } from './handler.mts';
import * as schemas from './schemas.mts';

const readSend = bodyReader<SendRoutesRequest>(schemas.sendRoutes);
const readStatus = queryReader<DispatchStatusRequest>(schemas.dispatchStatus);

export const sendRoutes: Handler<Answer> = async ({ domain, company, input }) => {
	const { date, sendNotifications } = readSend(input);
	await send(domain, company, date, sendNotifications !== false);
	return { success: true };
};

export const getDispatchStatus: Handler<DispatchStatusAnswer> = ({ domain, company, input }) => {
	const request = readStatus(input);
	const live = liveDispatch(domain, company.id);
	const date = request.date ?? live?.date;
	if (date === undefined) {
		const dispatchStatus = writeDispatchStatus('not-sent', undefined);
		return { success: true, dispatchStatus, isLive: false, notificationsSent: false };
	}
	const { state, changes, dispatch } = compareWithSent(domain, company.id, date);
	return {
		success: true,
		date,
		dispatchStatus: writeDispatchStatus(state, dispatch),
		isLive: dispatch !== undefined && dispatch.id === live?.id,
		notificationsSent: dispatch?.notifiesCustomers === true,
		...(request.includeRouteChanges === true ? { routeChanges: { ...changes } } : {}),
	};
};

const states = {
	'not-sent': 'NOT_SENT',
	sent: 'SENT',
	changed: 'CHANGED_SINCE_SENT',
} as const satisfies Record<DispatchState, WireStatus['state']>;

/** @param dispatch the one that the state was found by */
export function writeDispatchStatus(state: DispatchState, dispatch: Dispatch | undefined): WireStatus {
	if (state === 'not-sent' || dispatch === undefined) return { state: states[state] };
	return { state: states[state], lastSentUtc: dispatch.sentAt.slice(0, 19) };
}
