import type { IDataObject } from 'n8n-workflow';
import { errorCodes, generalErrors } from '../../../contract/optimoroute/errors';
import type { OperationName } from '../../../contract/optimoroute/operations';
import type { AssignedDriver } from '../../../contract/optimoroute/order';
import { Trouble } from '../../shared/trouble';
import { adviceFor, isKnownCode } from './advice';

/** What a refusal carries, whether of a whole request or of one row. All of it comes from outside. */
export interface RefusalFields {
	code?: string;
	message?: string;
	orderNo?: string;
	driver?: AssignedDriver;
	locationNo?: string;
	planningId?: number;
	missingOrders?: string[];
	missingDrivers?: object[];
	ordersWithInvalidLocation?: string[];
}

/** Turns a refusal of the service into words for a dispatcher. */
export function refusalTrouble(operation: OperationName, refusal: RefusalFields): Trouble {
	const { code = '', message, planningId } = refusal;
	const meaning = message || meaningOf(operation, code) || 'The service refused the request without a reason';
	const what = [...subjectOf(refusal), meaning].join(': ');
	const advice = isKnownCode(code)
		? adviceFor(operation, code)
		: "The code is not documented. Ask OptimoRoute's support what it means";
	const details: IDataObject = planningId === undefined ? {} : { planningId };
	return new Trouble(withoutPeriod(what), [advice, ...concerned(refusal)].join('. '), code, details);
}

/** The order or driver that was refused. */
function subjectOf({ orderNo, driver }: RefusalFields): string[] {
	if (orderNo) return [`Order ${orderNo}`];
	const name = driver?.externalId || driver?.serial;
	return name ? [`Driver ${name}`] : [];
}

function meaningOf(operation: OperationName, code: string): string | undefined {
	const meanings = new Map(Object.entries({ ...generalErrors, ...errorCodes[operation] }));
	const meaning = meanings.get(code);
	return meaning && meaning[0].toUpperCase() + meaning.slice(1);
}

function concerned(refusal: RefusalFields): string[] {
	const orders = refusal.missingOrders ?? refusal.ordersWithInvalidLocation ?? [];
	const drivers = (refusal.missingDrivers ?? []).map((driver) => Object.values(driver).join('/'));
	return [
		...(orders.length > 0 ? [`Orders: ${orders.join(', ')}`] : []),
		...(drivers.length > 0 ? [`Drivers: ${drivers.join(', ')}`] : []),
		...(refusal.locationNo ? [`Location number: ${refusal.locationNo}`] : []),
	];
}

function withoutPeriod(sentence: string): string {
	return sentence.endsWith('.') ? sentence.slice(0, -1) : sentence;
}
