import type { IExecuteFunctions } from 'n8n-workflow';
import type { StartPlanningRequest } from '../../../../contract/optimoroute/planning';
import { isEmpty, readCollection, readText } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { asIs, toBoolean, toNumber } from '../../../shared/conversions';
import type { Convert } from '../../../shared/conversions';
import { namesIn, toReference } from '../../shared/orderId';
import { readDryRun } from '../../shared/preview';
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

/** What an item asks for. */
export interface PlanningWish {
	request: StartPlanningRequest;
	/** Whether only a preview is wanted. */
	isDryRun: boolean;
	/** The node's options, for those that are about the operation and not about the planning. */
	options: Fields;
}

/** Reads each field once: an expression in it may take long for thousands of items. */
export function readPlanning(context: IExecuteFunctions, itemIndex: number): PlanningWish {
	const isRange = readText(context, 'period', itemIndex) === 'range';
	const options = readCollection(context, 'options', itemIndex);
	const days = isRange
		? { dateRange: { from: readDay(context, 'from', itemIndex), to: readDay(context, 'to', itemIndex) } }
		: { date: readDay(context, 'date', itemIndex) };
	const request = { ...days, ...readSettings(options), ...readChoice(options) };
	return { request, isDryRun: readDryRun(options), options };
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
