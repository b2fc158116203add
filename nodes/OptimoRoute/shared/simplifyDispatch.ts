import type { IDataObject } from 'n8n-workflow';
import type { DispatchStatus } from '../../../contract/optimoroute/dispatch';
import { inUtc } from './inUtc';

/** Whether drivers have the routes as they are planned now; '' where the service does not tell. */
export function simplifyDispatch(status: DispatchStatus | undefined): IDataObject {
	return { dispatchState: status?.state ?? '', lastSentUtc: inUtc(status?.lastSentUtc) };
}
