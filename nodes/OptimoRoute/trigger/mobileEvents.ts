import type { IDataObject } from 'n8n-workflow';
import type { MobileEvent } from '../../../contract/optimoroute/event';
import { simplifyEvent } from '../shared/simplifyEvent';
import { readLastEvents } from './lastEvents';
import { lookForEvents } from './lookForEvents';
import { isSwitchedOn, readChoices } from '../../shared/trigger/settings';
import type { PollCall, Source } from './source';

/** Whatever drivers' devices report. */
export const mobileEvents: Source = {
	memoryName: 'events',
	look: async (call, memory) => {
		const { events, mark } = await lookForEvents(call, readChoices(call.context, 'eventTypes'), memory);
		return { records: toRecords(call, events), memory: { ...mark } };
	},
	sample: async (call) => {
		const events = await readLastEvents(call, readChoices(call.context, 'eventTypes'));
		return toRecords(call, events);
	},
	withoutSample: {
		message: 'There is no mobile event to show yet',
		advice:
			"Complete an order in the driver app, or choose other 'Event Types', and try again. A published workflow starts by itself",
	},
};

function toRecords({ context }: PollCall, events: readonly MobileEvent[]): IDataObject[] {
	const simplify = isSwitchedOn(context, 'simplify');
	return events.map((event) => (simplify ? simplifyEvent(event) : { ...event }));
}
