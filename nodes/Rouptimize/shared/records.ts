import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { OperationName } from '../../../contract/rouptimize/operations';
import { readLimit } from '../../shared/listFields';
import { forEachItem } from '../../shared/operation';
import type { ItemCall, Operation } from '../../shared/operation';
import { isEmpty, omit, readFlag } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import { callKey } from './callKey';
import type { Client } from './client';
import { readFilters } from './filters';
import { findByExternalId, readId } from './findRecord';
import { readForm, readGroup, readPlace } from './formFields';
import type { EditableKind, Kind, NamedKind } from './kinds';
import { recordsOf } from './pages';
import { toBody } from './toBody';
import type { Rules } from './toBody';

type Execute = Operation<Client>['execute'];
/** A record with fewer fields, the most used ones. */
type Simplify = (record: IDataObject, client: Client) => IDataObject | Promise<IDataObject>;

/** The fields that describe a record of a kind on the panels of Create and of Create or Update. */
export interface Form {
	/** Those outside of Additional Fields. */
	front: readonly INodeProperties[];
	rules: Rules;
	/** Whether it has a place, by address or coordinates. */
	hasPlace: boolean;
}

/** Gets the record that an item names; `simplify` where the operation offers it. */
export function getOne(kind: NamedKind, simplify?: Simplify): Execute {
	return forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const record = await client.call(kind.get, { id: await readId(context, client, kind, itemIndex) });
		return await shown(call, record, simplify);
	});
}

export function getMany({ list }: Pick<NamedKind, 'list'>, simplify?: Simplify): Execute {
	return forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const limit = readLimit(context, itemIndex);
		const records = await recordsOf(client, list, { input: await readFilters(call) }, limit);
		return await Promise.all(records.map(async (record) => await shown(call, record, simplify)));
	});
}

export function createOne({ create }: EditableKind, form: Form, simplify?: Simplify): Execute {
	return forEachItem(async (call) => {
		const input = await readBody(call, form);
		return await shown(call, await call.client.call(create, { input, key: callKey(call) }), simplify);
	});
}

export function updateOne(
	kind: NamedKind & Pick<EditableKind, 'update'>,
	rules: Rules,
	simplify?: Simplify,
): Execute {
	return forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const id = await readId(context, client, kind, itemIndex);
		const options = { timezone: context.getTimezone(), sendEmpty: true };
		const input = toBody(await readGroup(call, 'updateFields'), rules, options);
		if (Object.keys(input).length === 0) throw nothingToChange();
		return await shown(call, await client.call(kind.update, { id, input, key: callKey(call) }), simplify);
	});
}

/** Creates the record, or changes the one with its external ID: safe to run twice. */
export function saveOne(kind: EditableKind, form: Form, simplify?: Simplify): Execute {
	return forEachItem(async (call) => {
		const input = await readBody(call, form);
		return await shown(call, await saveRecord(call, kind, input), simplify);
	});
}

export function deleteOne(kind: Kind & Pick<NamedKind, 'remove'>): Execute {
	return forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const id = await readId(context, client, kind, itemIndex);
		await client.call(kind.remove, { id, key: callKey(call) });
		return { deleted: true, id };
	});
}

/** Does to a record what a call without fields does. */
export function tellOne(kind: Kind, name: OperationName): Execute {
	return forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const id = await readId(context, client, kind, itemIndex);
		return await client.call(name, { id, key: callKey(call) });
	});
}

/** Looks a record up by its external ID, then changes it, or creates it if there is none. */
export async function saveRecord(
	call: ItemCall<Client>,
	kind: EditableKind,
	input: Fields,
): Promise<IDataObject> {
	const { client } = call;
	const { externalId } = input;
	if (typeof externalId !== 'string' || isEmpty(externalId)) throw withoutExternalId();
	return await client.inTurn([`${kind.list} ${externalId}`], async () => {
		const before = await findByExternalId(client, kind, externalId);
		if (before) return await changeRecord(call, kind, before, input);
		const reply = await client.ask(kind.create, { input, key: callKey(call) });
		if ('answer' in reply) return reply.answer;
		if (reply.refusal.code !== 'EXTERNAL_ID_TAKEN') throw client.troubleOf(reply.refusal);
		// Somebody else was faster.
		const other = await findByExternalId(client, kind, externalId);
		if (other) return await changeRecord(call, kind, other, input);
		throw client.troubleOf(reply.refusal);
	});
}

/** A record in the form that Simplify asks for, where the operation offers it. */
async function shown(
	{ context, client, itemIndex }: ItemCall<Client>,
	record: IDataObject,
	simplify?: Simplify,
): Promise<IDataObject> {
	return simplify && readFlag(context, 'simplify', itemIndex) ? await simplify(record, client) : record;
}

async function changeRecord(
	call: ItemCall<Client>,
	{ update }: EditableKind,
	before: IDataObject,
	input: Fields,
): Promise<IDataObject> {
	return await call.client.call(update, {
		id: String(before.id),
		input: omit(input, ['externalId']),
		key: callKey(call, 'update'),
	});
}

/** The body of a request, as the fields of Create describe it. */
export async function readBody(call: ItemCall<Client>, { front, rules, hasPlace }: Form): Promise<Fields> {
	const fields = {
		...(await readForm(call, front, 'additionalFields')),
		...(hasPlace && readPlace(call)),
	};
	return toBody(fields, rules, { timezone: call.context.getTimezone(), sendEmpty: false });
}

function nothingToChange(): Trouble {
	return new Trouble(
		"'Update Fields' is empty",
		"Add the fields that are to be changed under 'Update Fields'",
	);
}

function withoutExternalId(): Trouble {
	return new Trouble(
		"'External ID' is empty",
		"Fill in 'External ID': without one each run would create another record. If it has an expression, the item lacks what the expression names",
	);
}
