import type { IExecuteFunctions } from 'n8n-workflow';
import { readCollection } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { readRequired } from '../../../shared/readRequired';
import { toStop } from '../../shared/stopMapping';
import { externalStopIdField } from './importFields';
import { checkedStop } from './jobToImport';

/** Answers what reads the stop of one item, from its own fields or from those of the panel. */
export function stopReader(
	context: IExecuteFunctions,
	stopData: string,
	timezone: string,
): (item: number) => Fields {
	const items = context.getInputData();
	if (stopData !== 'define') {
		return (item) => checkedStop(toStop(items[item].json, timezone), items[item].json);
	}
	return (item) => {
		const { label, latitude, longitude, notes, parcelCount, phone, serviceMinutes, ...window } =
			readCollection(context, 'stopFields', item);
		return toStop(
			{
				external_stop_id: readRequired(context, externalStopIdField, item),
				address: context.getNodeParameter('address', item, ''),
				label,
				latitude,
				longitude,
				notes,
				parcel_count: parcelCount,
				phone,
				service_minutes: serviceMinutes,
				time_window_start: window.timeWindowStart,
				time_window_end: window.timeWindowEnd,
			},
			timezone,
		);
	};
}
