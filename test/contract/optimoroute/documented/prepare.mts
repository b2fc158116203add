import type { CompletionForm } from '../../../../server/domain/completion.mts';
import { mapFiles } from '../../../../server/domain/completion.mts';
import { within } from '../../../../server/domain/records.mts';
import { reportWithFiles } from '../../../../server/domain/report-with-files.mts';
import { seedWith } from '../../../support/companies.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { call, planningEnd, saveOrders } from '../../../support/optimoroute.mts';
import { anOrder, orders } from '../../../support/orders.mts';
import { startServer, type TestServer } from '../../../support/server.mts';
import type { DocumentedCase, Step } from './case.mts';

/** A server where the names that a case prints exist, and the last tag that it gave. */
export interface Prepared {
	readonly server: TestServer;
	readonly tag: string;
}

export async function prepare({ company, given = [] }: DocumentedCase): Promise<Prepared> {
	const held = given.some((step) => 'stillRunning' in step);
	const server = await startServer({
		seed: seedWith((demo) => ({
			...Object.fromEntries((company?.without ?? []).map((list) => [list, []])),
			...Object.fromEntries(
				Object.entries(company?.with ?? {}).map(([list, rows]) => [
					list,
					[...(demo[list] as object[]), ...rows],
				]),
			),
		})),
		...(held ? { solver: createHeldSolver() } : {}),
	});
	let tag = '';
	for (const step of given) tag = (await take(server, step)) ?? tag;
	return { server, tag };
}

/** Answers the tag that the step was given, if there was one. */
async function take(server: TestServer, step: Step): Promise<string | undefined> {
	if ('operation' in step) return await callOnce(server, step);
	if ('road' in step) await reportFrom(server, step.road);
	else if ('ids' in step) await giveIds(server, step.ids);
	else if ('planningNumber' in step) await giveNumber(server, step.planningNumber);
	else await saveOrders(server, [...orders(step.more.orders - 1, step.more), anOrder(step.more)]);
	return undefined;
}

async function callOnce(
	server: TestServer,
	{ operation, request, stillRunning }: Extract<Step, { operation: string }>,
): Promise<string | undefined> {
	const { body } = await call(server, operation, request);
	if (body['success'] !== true) throw new Error(`${operation}: ${JSON.stringify(body)}`);
	if (operation === 'startPlanning' && stillRunning !== true) await planningEnd(server, body['planningId']);
	return typeof body['tag'] === 'string' ? body['tag'] : undefined;
}

function companyOf({ domain }: TestServer) {
	const [company] = [...domain.store.records.companies.all()];
	if (company === undefined) throw new Error('There is no company.');
	return company;
}

const uuid = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

async function giveIds(server: TestServer, ids: Readonly<Record<string, string>>): Promise<void> {
	await server.domain.store.write((unit) => {
		for (const order of [...server.domain.store.records.orders.all()]) {
			const id = ids[order.number];
			if (id === undefined) continue;
			unit.remove('orders', order.id);
			unit.put('orders', { ...order, id: uuid(id) });
		}
	});
}

async function giveNumber(server: TestServer, number: number): Promise<void> {
	const [planning] = server.domain.store.records.plannings.find('byNumber', within(companyOf(server).id, 1));
	if (planning === undefined) throw new Error('There is no planning.');
	await server.domain.store.write((unit) => unit.put('plannings', { ...planning, number }));
}

async function reportFrom(
	server: TestServer,
	{ form, ...report }: Extract<Step, { road: object }>['road'],
): Promise<void> {
	const files: CompletionForm<Buffer> | undefined =
		form === undefined ? undefined : mapFiles(form, (base64) => Buffer.from(base64, 'base64'));
	await reportWithFiles(server.domain, companyOf(server), report, files);
}
