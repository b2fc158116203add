import type { IExecuteFunctions } from 'n8n-workflow';
import { readCollection, readText } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { toJobFields } from '../../shared/stopMapping';

/** The fields of the job itself: those of the panel, and those of the item for what is empty there. */
export function readJobFields(context: IExecuteFunctions, itemIndex: number): Fields {
	const timezone = context.getTimezone();
	const { date, driverEmail, title } = readCollection(context, 'jobFields', itemIndex);
	const entered = {
		external_job_id: readText(context, 'externalJobId', itemIndex),
		title,
		driver_email: driverEmail,
		date,
	};
	const { json } = context.getInputData()[itemIndex];
	return { ...toJobFields(json, timezone), ...toJobFields(entered, timezone) };
}
