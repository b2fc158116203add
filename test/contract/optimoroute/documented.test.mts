import { operations } from '../../../contract/optimoroute/operations.ts';
import type { Reply } from '../../support/optimoroute.mts';
import { documented, type DocumentedCase } from './documented/case.mts';
import { differences } from './documented/differences.mts';
import { prepare } from './documented/prepare.mts';

/** Tags are given by the service: this one of the document stands for the last that was given. */
const printedTag = 'abcd1234xyz';

/** Calls that the vendor's document does not have. */
const undocumented = ['sendRoutes', 'getDispatchStatus'];

it('the document has examples of every call', () => {
	const names = Object.keys(operations).filter((name) => !undocumented.includes(name));
	expect(documented.map(({ operation }) => operation).sort()).toEqual(names.sort());
});

describe.each(documented)('$operation, as the vendor documents it', ({ operation, cases }) => {
	const { method, path } = operations[operation];

	/** Sends what curl would: `-d` declares a form, whatever it holds. */
	async function send(url: string, key: string, { request, query = '' }: DocumentedCase): Promise<Reply> {
		const response = await fetch(`${url}${path}?key=${key}${query === '' ? '' : `&${query}`}`, {
			method,
			...(method === 'POST'
				? { body: JSON.stringify(request), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
				: {}),
		});
		return { status: response.status, body: (await response.json()) as Reply['body'] };
	}

	it.each(cases)('$name', async (example) => {
		const { server, tag } = await prepare(example);
		const query = example.query?.replace(printedTag, tag);
		const { status, body } = await send(server.url, server.key, { ...example, query });
		await server.close();
		expect(status).toBe(200);
		expect(differences(example.answer, body)).toEqual([]);
	});
});

describe('differences', () => {
	const printed = {
		success: true,
		orders: [{ id: 'a', load1: 1, location: { valid: true }, assignedTo: null }],
	};

	it('finds none where values differ and fields were added', () => {
		const given = {
			success: true,
			orders: [{ id: 'b', load1: 2, location: { valid: false }, assignedTo: null, more: 1 }],
		};
		expect(differences(printed, given)).toEqual([]);
	});

	it.each([
		['a missing field', { success: true, orders: [{ id: 'a', load1: 1, location: {}, assignedTo: null }] }],
		['another type', { success: true, orders: [{ ...printed.orders[0], load1: '1' }] }],
		['null instead of an object', { success: true, orders: [{ ...printed.orders[0], location: null }] }],
		['an object instead of null', { success: true, orders: [{ ...printed.orders[0], assignedTo: {} }] }],
		['a missing row', { success: true, orders: [] }],
		['another success', { ...printed, success: false }],
	])('finds %s', (_name, given) => {
		expect(differences(printed, given)).toHaveLength(1);
	});
});
