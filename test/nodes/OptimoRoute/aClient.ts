import type { Client } from '../../../nodes/OptimoRoute/shared/client';
import { takeTurns } from '../../../nodes/shared/turns';

/** A client whose service answers what `respond` says. */
export function aClient(respond: (name: string, request: object) => object): Client {
	const ask: Client['ask'] = async (name, request) => ({
		answer: JSON.parse(JSON.stringify(respond(name, request))),
		afterLostTry: false,
	});
	return { ask, call: ask, inTurn: takeTurns() };
}
