import fc, { type Arbitrary } from 'fast-check';
import { apiDocument } from '../../../server/api-document.mts';
import type { DomainStore } from '../../../server/domain/records.mts';
import type { OpenApiDocument, OperationObject } from '../../../server/api/swagger/openapi.mts';
import { arbitraryOf, type JsonSchema, type Sources } from './arbitrary-of-schema.mts';
import { spoiled } from './spoiled.mts';

/** One request, some of whose values are still to be chosen from what the server has answered before. */
export interface AnyCall {
	readonly operation: string;
	readonly method: string;
	/** With its variable part filled. */
	readonly path: Picked;
	readonly query: Readonly<Record<string, unknown>>;
	/** undefined: none. */
	readonly body: unknown;
	readonly key: string | undefined;
	/** Whether its body is as the schema says, before values are chosen. */
	readonly isSpoiled: boolean;
}

/** A text around a value that is to be chosen. */
export type Picked = readonly [before: string, value: unknown, after: string];

/** Kinds of records whose ids calls name. */
type Kind = keyof DomainStore['records'];

/** Stands for the id of one of the records that there are when the call is sent. */
export class Pick {
	readonly kind: Kind;
	readonly index: number;

	constructor(kind: Kind, index: number) {
		this.kind = kind;
		this.index = index;
	}

	toJSON(): string {
		return `${this.kind} ${this.index}`;
	}
}

export const document: OpenApiDocument = apiDocument();

export function schemaAt(pointer: string): JsonSchema {
	const name = pointer.split('/').at(-1) ?? '';
	const { [name]: schema } = document.components.schemas;
	if (schema === undefined) throw new Error(`There is no schema ${name}.`);
	return schema;
}

/** The schema of what an operation takes; undefined: nothing. */
export const bodyOf = ({ requestBody }: OperationObject): JsonSchema | undefined =>
	requestBody?.content['application/json']?.schema;

const pick = (kind: Kind): Arbitrary<Pick> => fc.nat({ max: 20 }).map((index) => new Pick(kind, index));
const date = fc.constantFrom('2027-03-15', '2027-03-16', '2027-03-01');
const moment = fc.constantFrom('2027-03-01T12:00:00Z', '2027-03-15T08:00:00+01:00');
const latitude = fc.double({ min: 42.3, max: 42.4, noNaN: true });
const longitude = fc.double({ min: -71.1, max: -71, noNaN: true });
const number = fc.constantFrom('A', 'B', 'C', 'DRV001', 'DRV002', 'VEH001', 'BRN001', 'DEP001', 'LOC001');

const usual: Readonly<Record<string, Arbitrary<unknown>>> = {
	...{ date, dateFrom: date, dateTo: date, startDate: date, endDate: date, from: date, to: date },
	...{ updatedSince: moment, since: moment },
	...{ latitude, longitude, startLatitude: latitude, startLongitude: longitude },
	...{
		externalId: number,
		orderNo: number,
		relatedOrderNo: number,
		locationNo: number,
		external_job_id: number,
	},
	...{ driverExternalId: number, assignedVehicle: number, registration: number, plateNumber: number },
	serial: fc.constantFrom('001', '002'),
	driverSerial: fc.constantFrom('001', '002'),
	driver_email: fc.constantFrom('amara.okafor@example.com', 'nobody@example.com'),
	address: fc.constantFrom('Chelsea, MA, USA', 'Boston', 'Nowhere at all 1'),
	skills: fc.constantFrom('SK001', 'SK002'),
	features: fc.constantFrom('FR'),
	// Nobody listens there, and no name is looked up.
	url: fc.constantFrom('http://127.0.0.1:9/hook', 'ftp://127.0.0.1', 'http://'),
	planningId: fc.integer({ min: 1, max: 5 }),
	limit: fc.integer({ min: 1, max: 200 }),
	maxRuntime: fc.integer({ min: 1, max: 2 }),
	timeLimit: fc.integer({ min: 1, max: 2 }),
	...{ driverId: pick('drivers'), driverIds: pick('drivers'), vehicleId: pick('vehicles') },
	...{ branchId: pick('branches'), depotId: pick('depots'), routeId: pick('routes') },
	...{ missionIds: pick('orders'), id: pick('orders'), relatedId: pick('orders') },
	...{ deliveryId: pick('webhookDeliveries'), job_id: pick('jobs') },
	...{
		email: fc.constantFrom('noor@example.com', ''),
		timezone: fc.constantFrom('Europe/Berlin', 'Mars/Base'),
	},
	...{ location: fc.constantFrom('-71.06,42.36', '0,91') },
};

const sources: Sources = { resolve: schemaAt, usual: (field) => usual[field] };

/** What the variable part of a path names, by what stands before it. */
const kinds: ReadonlyArray<readonly [part: string, kind: Kind]> = [
	['branches/', 'branches'],
	['depots/', 'depots'],
	['vehicles/', 'vehicles'],
	['drivers/', 'drivers'],
	['mobile-users/', 'mobileUsers'],
	['assignments/', 'assignments'],
	['missions/', 'orders'],
	['routes/', 'routes'],
	['tokens/', 'apiTokens'],
	['endpoints/', 'webhookEndpoints'],
];

/** Any call of these operations, allowed or not. */
export function anyCall(isWanted: (path: string) => boolean): Arbitrary<AnyCall> {
	const calls = Object.entries(document.paths)
		.filter(([path]) => isWanted(path))
		.flatMap(([path, methods]) =>
			Object.entries(methods).map(([method, operation]) => callOf(path, method.toUpperCase(), operation)),
		);
	return fc.oneof(...calls);
}

function callOf(path: string, method: string, operation: OperationObject): Arbitrary<AnyCall> {
	const [before = '', after = ''] = path.split(/\{\w+\}/);
	const inPath = operation.parameters.find((parameter) => parameter.in === 'path');
	const kind = kinds.find(([part]) => before.endsWith(part))?.[1];
	const value = kind === undefined ? arbitraryOf(inPath?.schema ?? {}, sources) : pick(kind);
	const query = operation.parameters
		.filter((parameter) => parameter.in === 'query' && parameter.name !== 'key')
		.map(({ name, schema }) => arbitraryOf(schema, sources, name).map((sent) => [name, sent] as const));
	const schema = bodyOf(operation);
	const right = schema === undefined ? fc.constant(undefined) : arbitraryOf(schema, sources);
	const call = {
		operation: fc.constant(operation.operationId),
		method: fc.constant(method),
		path: value.map((chosen): Picked => [before, inPath === undefined ? '' : chosen, after]),
		query:
			query.length === 0
				? fc.constant({})
				: fc.array(fc.oneof(...query), { maxLength: 3 }).map((parts) => Object.fromEntries(parts)),
		key: fc.oneof(
			{ weight: 12, arbitrary: fc.constant(undefined) },
			{ weight: 1, arbitrary: fc.constantFrom('k1', 'k2') },
		),
	};
	const allowed = fc.record({ ...call, body: right, isSpoiled: fc.constant(false) });
	if (schema === undefined) return allowed;
	const forbidden = fc.record({ ...call, body: spoiled(right), isSpoiled: fc.constant(true) });
	return fc.oneof({ weight: 4, arbitrary: allowed }, { weight: 1, arbitrary: forbidden });
}
