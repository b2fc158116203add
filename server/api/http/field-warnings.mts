import { nearestName } from './nearest-name.mts';
import type { RequestWarning } from './request-journal.mts';
import type { Shape } from './request-shape.mts';

/** A request is read no further once it has so many warnings. */
const maxWarnings = 20;

interface Walk {
	/** From the request to where the walk is: names of fields and places in lists. */
	readonly way: Array<string | number>;
	readonly warnings: RequestWarning[];
	/** Names already told of, by the place in the schema: a row with the same fault as one before is passed over. */
	readonly told: Map<Shape, Set<string>>;
}

/** What a request has that its schema does not know, or no longer wants; takes time in proportion to its size. */
export function fieldWarnings(request: unknown, shape: Shape): RequestWarning[] {
	const walk: Walk = { warnings: [], told: new Map(), way: [] };
	const wrapping = wrappingWarning(request, shape);
	if (wrapping !== undefined) walk.warnings.push(wrapping);
	else visit(request, shape, walk);
	return walk.warnings;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list that was sent bare, under another name, or as its only record. */
function wrappingWarning(request: unknown, { fields, required }: Shape): RequestWarning | undefined {
	const list = required.find((name) => fields?.get(name)?.items !== undefined);
	if (list === undefined || fields === undefined) return undefined;
	const wanted = `{"${list}": [ … ]}`;
	if (Array.isArray(request)) {
		return { code: 'LIST_NOT_WRAPPED', message: `A bare list was sent where ${wanted} is wanted.` };
	}
	if (!isObject(request) || request[list] !== undefined) return undefined;
	const unknown = Object.keys(request).filter((name) => !fields.has(name));
	const wrapper = unknown.find((name) => Array.isArray(request[name]));
	if (wrapper !== undefined) {
		const message = `The list was sent as '${wrapper}' where ${wanted} is wanted.`;
		return { code: 'WRONG_WRAPPER', message, field: wrapper };
	}
	const ofRow = fields.get(list)?.items?.fields;
	const first = unknown.find((name) => ofRow?.has(name) === true);
	if (first === undefined) return undefined;
	return { code: 'SINGLE_RECORD', message: `One record was sent where ${wanted} is wanted.`, field: first };
}

/** The way to a place is written out only where there is something to tell: most requests have nothing. */
function visit(value: unknown, shape: Shape, walk: Walk): void {
	if (Array.isArray(value)) visitRows(value, shape.items, walk);
	else if (isObject(value)) visitFields(value, shape, walk);
}

function visitRows(rows: readonly unknown[], shape: Shape | undefined, walk: Walk): void {
	if (shape?.fields === undefined && shape?.items === undefined) return;
	for (let index = 0; index < rows.length && walk.warnings.length < maxWarnings; index += 1) {
		step(rows[index], shape, index, walk);
	}
}

function visitFields(value: Readonly<Record<string, unknown>>, shape: Shape, walk: Walk): void {
	if (shape.fields === undefined) return;
	for (const name in value) {
		if (walk.warnings.length >= maxWarnings) return;
		const field = shape.fields.get(name);
		if (field === undefined) tell(walk, shape, name, () => unknownField(shape, placeOf(walk.way), name));
		else {
			if (field.isDeprecated) tell(walk, shape, name, () => deprecatedField(field, placeOf(walk.way), name));
			if (field.fields === undefined && field.items === undefined) continue;
			step(value[name], field, name, walk);
		}
	}
}

function step(value: unknown, shape: Shape, name: string | number, walk: Walk): void {
	walk.way.push(name);
	visit(value, shape, walk);
	walk.way.pop();
}

function tell(walk: Walk, shape: Shape, name: string, warning: () => RequestWarning): void {
	const names = walk.told.get(shape) ?? new Set();
	walk.told.set(shape, names);
	if (names.has(name)) return;
	names.add(name);
	walk.warnings.push(warning());
}

function unknownField(shape: Shape, place: string, name: string): RequestWarning {
	const field = within(place, name);
	const meant = innerPlace(shape, name) ?? nearestName(name, shape.fields?.keys() ?? []);
	const hint = meant === undefined ? '' : ` Did you mean '${within(place, meant)}'?`;
	return { code: 'UNKNOWN_FIELD', message: `The field '${field}' is not known.${hint}`, field };
}

/** Where a name that was sent one level too high belongs: `latitude` and `workTimeFrom` to their objects. */
function innerPlace({ fields }: Shape, name: string): string | undefined {
	for (const [outer, { fields: own, items }] of fields ?? []) {
		const inner = own ?? items?.fields;
		if (inner === undefined) continue;
		const place = own === undefined ? `${outer}[]` : outer;
		if (inner.has(name)) return `${place}.${name}`;
		for (const one of inner.keys()) {
			if (`${outer}${one}`.toLowerCase() === name.toLowerCase()) return `${place}.${one}`;
		}
	}
	return undefined;
}

function deprecatedField({ replacedBy }: Shape, place: string, name: string): RequestWarning {
	const field = within(place, name);
	const instead = replacedBy === undefined ? '' : ` Use '${within(place, replacedBy)}' instead.`;
	return { code: 'DEPRECATED_FIELD', message: `The field '${field}' is deprecated.${instead}`, field };
}

/** `orders[0].location` */
const placeOf = (way: ReadonlyArray<string | number>): string =>
	way
		.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
		.join('')
		.replace(/^\./, '');

const within = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`);
