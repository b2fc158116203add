import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readLocator } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import type { Client } from './client';
import type { Kind, NamedKind } from './kinds';
import { listIn } from './pages';

/** A record as a locator names it. */
export interface Reference {
	mode: string;
	value: string;
}

/** The ID of the record that the locator of its kind names. */
export async function readId(
	context: IExecuteFunctions,
	client: Client,
	kind: Kind,
	itemIndex: number,
): Promise<string> {
	return await idOf(client, kind, readLocator(context, kind.field, itemIndex));
}

/** @throws Trouble if it is empty, or its external ID is that of no record */
export async function idOf(client: Client, kind: Kind, { mode, value }: Reference): Promise<string> {
	if (value === '') throw notNamed(kind);
	if (mode !== 'externalId') return value;
	const record = await lookUp(client, kind, value);
	if (record !== undefined) return String(record.id);
	throw new Trouble(
		`There is no ${kind.noun} with the external ID ${value}`,
		`Check '${kind.displayName}': it must be your own ID of a ${kind.noun} in Rouptimize, as it was given when it was created`,
	);
}

/** Finds a record by the sender's own ID, as it is now. */
export async function findByExternalId(
	client: Client,
	{ list }: Kind,
	externalId: string,
): Promise<IDataObject | undefined> {
	const answer = await client.call(list, { input: { externalId, limit: 1 } });
	const [record] = listIn(answer);
	return record;
}

/** A record by its ID, once in an execution; undefined if it does not exist any more. */
export async function lookUpById(
	client: Client,
	{ get }: NamedKind,
	id: string,
): Promise<IDataObject | undefined> {
	return await once(client, `${get} ${id}`, async () => {
		const reply = await client.ask(get, { id });
		if ('answer' in reply) return reply.answer;
		if (reply.refusal.code === 'NOT_FOUND') return undefined;
		throw client.troubleOf(reply.refusal);
	});
}

/** A record that items refer to, once in an execution: a thousand missions may name one driver. */
async function lookUp(client: Client, kind: Kind, externalId: string): Promise<IDataObject | undefined> {
	return await once(
		client,
		`${kind.list} ${externalId}`,
		async () => await findByExternalId(client, kind, externalId),
	);
}

async function once(
	{ lookedUp }: Client,
	name: string,
	look: () => Promise<IDataObject | undefined>,
): Promise<IDataObject | undefined> {
	const found = lookedUp.get(name) ?? look();
	lookedUp.set(name, found);
	return await found;
}

function notNamed({ displayName, noun }: Kind): Trouble {
	return new Trouble(
		`'${displayName}' is empty`,
		`Choose a ${noun} in '${displayName}', or name one by ID. If the field has an expression, the item lacks what the expression names`,
	);
}
