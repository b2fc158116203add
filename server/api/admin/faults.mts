import { z } from 'zod/v4';
import type { Domain } from '../../domain/domain.mts';
import { type Fault, type FaultCatalogue, faultKinds } from '../http/faults.mts';
import { nearestName } from '../http/nearest-name.mts';
import { RequestError } from '../http/request-error.mts';
import { bodyReader } from '../http/request-schema.mts';
import type { AdminHandler } from './handler.mts';

const maxDelayMs = 600_000;

const request = z.strictObject({
	operation: z.string(),
	company: z.string().optional(),
	kind: z.enum(Object.keys(faultKinds) as Array<keyof typeof faultKinds>).optional(),
	code: z.string().optional(),
	status: z.int().min(400).max(599).describe('an HTTP status from 400 to 599').optional(),
	times: z.int().min(1).max(1_000_000).describe('a whole number from 1 to 1000000').optional(),
	delayMs: z.int().min(0).max(maxDelayMs).describe(`milliseconds from 0 to ${maxDelayMs}`).optional(),
	when: z.enum(['before', 'after']).optional(),
});

type FaultRequest = z.infer<typeof request>;

const readRequest = bodyReader<FaultRequest>(request);

/** Orders a failure of the next calls; it comes after those that were ordered before. */
export const setFault: AdminHandler = ({ domain, faults, catalogue, body }) => {
	const wanted = readRequest(body);
	const fault: Fault = {
		operation: wanted.operation,
		company: wanted.company,
		kind: wanted.kind ?? 'error',
		code: wanted.code,
		status: wanted.status,
		delayMs: wanted.delayMs ?? 0,
		when: wanted.when ?? 'before',
		times: wanted.times ?? 1,
	};
	checkCall(fault, domain, catalogue);
	checkKind(fault, catalogue);
	faults.set(fault);
	return { faults: faults.list() };
};

export const listFaults: AdminHandler = ({ faults }) => ({ faults: faults.list() });

export const clearFaults: AdminHandler = ({ faults }) => {
	faults.clear();
	return undefined;
};

/** @throws RequestError field-invalid */
function checkCall({ operation, company }: Fault, domain: Domain, catalogue: FaultCatalogue): void {
	if (!catalogue.has(operation)) {
		refuse('operation', `There is no operation '${operation}'.${hint(operation, catalogue.keys())}`);
	}
	const companies = [...domain.store.records.companies.all()].map(({ name }) => name);
	if (company !== undefined && !companies.includes(company)) {
		refuse('company', `There is no company '${company}'.${hint(company, companies)}`);
	}
}

/** @throws RequestError field-missing, field-invalid */
function checkKind({ operation, kind, code, status, delayMs }: Fault, catalogue: FaultCatalogue): void {
	const codes = catalogue.get(operation) ?? new Set();
	if (kind === 'error') {
		if (code === undefined) throw missing('code', kind);
		if (!codes.has(code)) {
			refuse('code', `${operation} has no code '${code}'. It has ${[...codes].join(', ')}.`);
		}
	} else if (code !== undefined) refuse('code', `The kind '${kind}' has no code.`);
	if (kind === 'status') {
		if (status === undefined) throw missing('status', kind);
	} else if (status !== undefined) refuse('status', `The kind '${kind}' has no status of its own.`);
	if (kind === 'delay' && delayMs === 0) throw missing('delayMs', kind);
}

const missing = (field: string, kind: string): RequestError =>
	new RequestError('field-missing', `The kind '${kind}' needs the field '${field}'.`, field);

function refuse(field: string, message: string): never {
	throw new RequestError('field-invalid', message, field);
}

function hint(name: string, known: Iterable<string>): string {
	const nearest = nearestName(name, known);
	return nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
}
