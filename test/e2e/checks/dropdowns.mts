import assert from 'node:assert/strict';
import type { IDataObject, INodeProperties, INodeTypeDescription } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { saveOrders } from '../../support/optimoroute.mts';
import { routeMate } from '../../support/routemate.mts';
import type { Check } from '../check.mts';
import type { DropdownRequest } from '../n8n/rest.mts';
import type { World } from '../world.mts';
import { saveListedRecords } from './listed-records.mts';

interface ListResult {
	readonly results: ReadonlyArray<{ readonly name: string; readonly value: string }>;
}

/** Every searchable list and every dropdown that asks the service shows something, and is searched. */
export function dropdownChecks(world: World): Check[] {
	const { api, ownNodes, credentials } = world;
	return ownNodes
		.filter(({ name }) => !name.endsWith('Tool'))
		.flatMap((node) => {
			const ask = (method: string, path: string): DropdownRequest => ({
				nodeType: node.name,
				version: [node.version].flat().at(-1) ?? 1,
				method,
				path: `parameters.${path}`,
				parameters: {},
				credentials: credentialsOf(node, credentials),
			});
			return [
				...methodsIn(node, searchMethodOf).map(([method, path]) => ({
					name: `${node.displayName}: list ${method}`,
					run: async () => {
						await saveOrderOfToday(world);
						await importJobOfToday(world);
						await saveListedRecords(world.rouptimize);
						const all = (await api.searchList(ask(method, path))) as ListResult;
						const [first] = all.results;
						assert.ok(first !== undefined, 'the list is empty');
						const found = (await api.searchList({ ...ask(method, path), filter: first.name })) as ListResult;
						assert.ok(
							found.results.some(({ value }) => value === first.value),
							'it is not found by its name',
						);
						const none = (await api.searchList({
							...ask(method, path),
							filter: 'no such thing',
						})) as ListResult;
						assert.deepEqual(none.results, []);
						return `${all.results.length} entries, such as "${first.name}"`;
					},
				})),
				...methodsIn(node, ({ typeOptions }) => typeOptions?.loadOptionsMethod).map(([method, path]) => ({
					name: `${node.displayName}: options ${method}`,
					run: async () => {
						const options = (await api.loadOptions(ask(method, path))) as ListResult['results'];
						assert.ok(options.length > 0, 'there is no option');
						return `${options.length} options`;
					},
				})),
			];
		});
}

/** Lists of orders show those of these days. */
async function saveOrderOfToday({ optimoRoute }: World): Promise<void> {
	const date = new Date().toISOString().slice(0, 10);
	const location = { locationName: 'Listed Customer', latitude: 42.36, longitude: -71.06 };
	const order = { operation: 'SYNC', orderNo: 'LIST-1', date, type: 'D', duration: 10, location };
	const [saved] = await saveOrders(optimoRoute, [order]);
	assert.equal(saved?.['success'], true);
}

/** Sent again for each list it is imported once. */
async function importJobOfToday(world: World): Promise<void> {
	const call = await routeMate(world.routeMate);
	const stops = [{ external_stop_id: 'LIST-2', latitude: 42.36, longitude: -71.06 }];
	const { status } = await call('importJob', { external_job_id: 'LIST-JOB', title: 'Listed Job', stops });
	assert.ok(status === 200 || status === 201);
}

function searchMethodOf({ modes = [] }: INodeProperties): string | undefined {
	return modes.find(({ typeOptions }) => typeOptions?.searchListMethod !== undefined)?.typeOptions
		?.searchListMethod;
}

/** Each method once, with a field that uses it. */
function methodsIn(
	{ properties }: INodeTypeDescription,
	methodOf: (property: INodeProperties) => string | undefined,
): Array<[method: string, path: string]> {
	const found = new Map<string, string>();
	for (const property of allProperties(properties)) {
		const method = methodOf(property);
		if (method !== undefined) found.set(method, property.name);
	}
	return [...found];
}

function allProperties(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => [
		property,
		...(property.options ?? []).flatMap((option) => {
			if ('values' in option) return allProperties(option.values);
			return 'type' in option ? allProperties([option]) : [];
		}),
	]);
}

function credentialsOf(
	{ credentials: used = [] }: INodeTypeDescription,
	stored: World['credentials'],
): IDataObject {
	return Object.fromEntries(used.map(({ name }) => [name, stored[name]]));
}
