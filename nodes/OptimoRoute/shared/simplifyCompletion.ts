import type { IDataObject } from 'n8n-workflow';
import type { CompletionDetails } from '../../../contract/optimoroute/completion';
import { inUtc } from './inUtc';

/** What became of an order, flat; what is not known yet is empty. */
export function simplifyCompletion(details: CompletionDetails): IDataObject {
	const { form = {}, tracking_url: trackingUrl = '' } = details;
	return {
		...statusAndTimes(details),
		note: form.note ?? '',
		signed: form.signature !== undefined,
		images: form.images?.length ?? 0,
		trackingUrl,
	};
}

/** The times are wall time at the order's place, and UTC. */
export function statusAndTimes({ status, startTime, endTime }: CompletionDetails): IDataObject {
	return {
		status,
		startTime: startTime?.localTime ?? '',
		startTimeUtc: inUtc(startTime?.utcTime),
		endTime: endTime?.localTime ?? '',
		endTimeUtc: inUtc(endTime?.utcTime),
	};
}
