import type { IExecuteFunctions } from 'n8n-workflow';
import type { StartPlanningRequest } from '../../../../contract/optimoroute/planning';
import { omit, readCollection, readText } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { toList } from '../../shared/conversions';
import { readDay } from '../../shared/readDay';

/** Days to plan, both included. */
export interface Period {
	from: string;
	to: string;
}

export function readPeriod(context: IExecuteFunctions, itemIndex: number): Period {
	if (readText(context, 'period', itemIndex) === 'range') {
		return { from: readDay(context, 'from', itemIndex), to: readDay(context, 'to', itemIndex) };
	}
	const date = readDay(context, 'date', itemIndex);
	return { from: date, to: date };
}

/** The planning that the node's fields ask for. */
export function readPlanningRequest(context: IExecuteFunctions, itemIndex: number): StartPlanningRequest {
	const isRange = readText(context, 'period', itemIndex) === 'range';
	const period = readPeriod(context, itemIndex);
	return {
		...(isRange ? { dateRange: period } : { date: period.from }),
		...readSettings(readCollection(context, 'options', itemIndex)),
	};
}

function readSettings(options: Fields): Fields {
	const { driverExternalIds, driverSerials, orderNumbers } = options;
	const useDrivers = [
		...namesIn(driverExternalIds).map((driverExternalId) => ({ driverExternalId })),
		...namesIn(driverSerials).map((driverSerial) => ({ driverSerial })),
	];
	const useOrderObjects = namesIn(orderNumbers).map((orderNo) => ({ orderNo }));
	return {
		...omit(options, ['driverExternalIds', 'driverSerials', 'orderNumbers', 'maxWaitMinutes']),
		...(useDrivers.length > 0 && { useDrivers }),
		...(useOrderObjects.length > 0 && { useOrderObjects }),
	};
}

function namesIn(value: unknown): string[] {
	const list = toList(value, '');
	return Array.isArray(list) ? list.map(String) : [];
}
