import type {
	DisplayCondition,
	INodeParameterResourceLocator,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeTypeDescription,
	NodeParameterValue,
} from 'n8n-workflow' with { 'resolution-mode': 'require' };

/** What the panel of a node shows for one operation. */
export interface Panel {
	/** `Order: Create`; `Fields` for a node without operations, such as a trigger. */
	readonly title: string;
	/**
	 * Each field by the names that lead to it, `Options › Status`, and each entry of a list to choose from,
	 * `Type: Delivery (default)`.
	 */
	readonly entries: readonly string[];
}

type Entry = NonNullable<INodeProperties['options']>[number];

const isField = (entry: Entry): entry is INodeProperties => 'type' in entry;
const isGroup = (entry: Entry): entry is INodePropertyCollection => 'values' in entry;
const isChoice = (entry: Entry): entry is INodePropertyOptions => 'value' in entry;

/** Fields that only carry a text or a value of the program. */
const unseen: ReadonlySet<string> = new Set(['hidden', 'notice', 'callout']);

export function panelsOf({ properties }: INodeTypeDescription): Panel[] {
	const resources = properties.filter(({ name }) => name === 'resource').flatMap(choicesOf);
	if (resources.length === 0) return [{ title: 'Fields', entries: entriesOf(properties, properties, []) }];
	return resources.flatMap((resource) =>
		properties
			.filter((field) => field.name === 'operation' && names(field, 'resource', resource.value))
			.flatMap(choicesOf)
			.map((operation) => {
				const fields = properties.filter(
					(field) => names(field, 'resource', resource.value) && names(field, 'operation', operation.value),
				);
				return { title: `${resource.name}: ${operation.name}`, entries: entriesOf(fields, fields, []) };
			}),
	);
}

function choicesOf({ options = [] }: INodeProperties): INodePropertyOptions[] {
	return options.filter(isChoice);
}

/** Whether a field is for this resource, or for this operation. */
function names({ displayOptions }: INodeProperties, what: string, value: NodeParameterValue): boolean {
	return displayOptions?.show?.[what]?.includes(value) ?? false;
}

/** @param all every field of the operation, for those to be listed whose conditions begin at the top */
function entriesOf(
	fields: readonly INodeProperties[],
	all: readonly INodeProperties[],
	path: readonly string[],
): string[] {
	return fields
		.filter((field) => !unseen.has(field.type) && canShow(field, { all, beside: fields }))
		.flatMap((field) => {
			const names = [...path, field.displayName];
			const options = field.options ?? [];
			return [
				names.join(' › '),
				...choicesIn(field).map((choice) => `${names.join(' › ')}: ${choice}`),
				...entriesOf(options.filter(isField), all, names),
				...options.filter(isGroup).flatMap((group, _, groups) => {
					// A group that is alone only repeats the name of its field.
					return entriesOf(group.values, all, groups.length === 1 ? names : [...names, group.displayName]);
				}),
			];
		});
}

function choicesIn(field: INodeProperties): string[] {
	const mark = (isDefault: boolean): string => (isDefault ? ' (default)' : '');
	if (field.type === 'resourceLocator') {
		const { mode } = field.default as INodeParameterResourceLocator;
		return (field.modes ?? []).map(({ displayName, name }) => displayName + mark(name === mode));
	}
	return choicesOf(field).map(({ name, value }) => name + mark(value === field.default));
}

/** Where the names in a condition are looked for. */
interface Scope {
	/** `/name`: among the fields of the operation. */
	readonly all: readonly INodeProperties[];
	/** `name`: in the same collection, or among the fields of the operation outside of any. */
	readonly beside: readonly INodeProperties[];
}

/** Whether there are values of other fields with which the panel shows this one. */
function canShow({ displayOptions }: INodeProperties, scope: Scope): boolean {
	const { show = {}, hide = {} } = displayOptions ?? {};
	const shown = Object.entries(show).every(([name, wanted]) => {
		if (name === 'resource' || name === 'operation') return true;
		const values = valuesOf(name, scope);
		return values === 'any' || values.some((value) => includes(wanted, value));
	});
	const hidden = Object.entries(hide).some(([name, unwanted]) => {
		const values = valuesOf(name, scope);
		return values !== 'any' && values.length > 0 && values.every((value) => includes(unwanted, value));
	});
	return shown && !hidden;
}

function includes(
	list: ReadonlyArray<NodeParameterValue | DisplayCondition> | undefined,
	value: NodeParameterValue,
): boolean {
	return list?.some((entry) => typeof entry === 'object' || entry === value) ?? true;
}

/** What a field can be set to; nothing if there is no such field. */
function valuesOf(name: string, { all, beside }: Scope): NodeParameterValue[] | 'any' {
	const within = name.startsWith('/') ? all : beside;
	const fields = within.filter((field) => {
		return field.name === name.replace(/^\//, '') && canShow(field, { all, beside: within });
	});
	const closed = ['options', 'multiOptions', 'boolean'];
	if (fields.some(({ type }) => !closed.includes(type))) return 'any';
	return fields.flatMap((field) =>
		field.type === 'boolean' ? [true, false] : choicesOf(field).map(({ value }) => value),
	);
}
