import type { IExecuteFunctions } from 'n8n-workflow';
import type { StartPlanningRequest } from '../../../../contract/optimoroute/planning';
import { isEmpty, isTrue, readCollection, readText } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { asIs, toBoolean, toNumber } from '../../../shared/conversions';
import type { Convert } from '../../../shared/conversions';
import { namesIn, toReference } from '../../shared/orderId';
import { readDay } from '../../../shared/readDay';

/** Days to plan, both included. */
export interface Period {
	from: string;
	to: string;
}

const settings: Readonly<Record<string, Convert>> = {
	balanceBy: asIs,
	balancing: asIs,
	balancingFactor: toNumber,
	clustering: toBoolean,
	depotTrips: toBoolean,
	depotVisitDuration: toNumber,
	includeScheduledOrders: toBoolean,
	lockType: asIs,
	midRouteDepotVisits: toBoolean,
	startWith: asIs,
};

/** The planning that the node's fields ask for. */
export function readPlanningRequest(context: IExecuteFunctions, itemIndex: number): StartPlanningRequest {
	const isRange = readText(context, 'period', itemIndex) === 'range';
	const options = readCollection(context, 'options', itemIndex);
	const days = isRange
		? { dateRange: { from: readDay(context, 'from', itemIndex), to: readDay(context, 'to', itemIndex) } }
		: { date: readDay(context, 'date', itemIndex) };
	return { ...days, ...readSettings(options), ...readChoice(options) };
}

/** Whether only a preview is wanted. */
export function isDryRun(context: IExecuteFunctions, itemIndex: number): boolean {
	return isTrue(readCollection(context, 'options', itemIndex).dryRun);
}

export function periodOf({ date = '', dateRange }: StartPlanningRequest): Period {
	return dateRange ?? { from: date, to: date };
}

function readSettings(options: Fields): Fields {
	const given = Object.entries(settings).filter(([name]) => !isEmpty(options[name]));
	return Object.fromEntries(given.map(([name, convert]) => [name, convert(options[name], '')]));
}

function readChoice({ driverExternalIds, driverSerials, orders }: Fields): StartPlanningRequest {
	const useDrivers = [
		...namesIn(driverExternalIds).map((driverExternalId) => ({ driverExternalId })),
		...namesIn(driverSerials).map((driverSerial) => ({ driverSerial })),
	];
	const useOrderObjects = namesIn(orders).map(toReference);
	return {
		...(useDrivers.length > 0 && { useDrivers }),
		...(useOrderObjects.length > 0 && { useOrderObjects }),
	};
}
