import type { INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { createMission, type MissionBody } from '../../../support/missions.mts';
import { aRoute } from '../../../support/rouptimize-day.mts';
import { idOf } from '../../../support/rouptimize-fleet.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import type { TestServer } from '../../../support/server.mts';
import { named } from '../rouptimize-node.mts';

/** What an operation of the panel is tried with. */
export interface OperationCase {
	/** The fields with which the service does it, once what they name is there. */
	readonly done: (company: Company) => INodeParameters | Promise<INodeParameters>;
	/** What comes out, as far as it matters; nothing: no item comes out. */
	readonly gives: object | 'nothing';
	/** The fields with which the service refuses it; or the same fields, with a token that it does not know. */
	readonly refused: 'unknown token' | ((company: Company) => INodeParameters | Promise<INodeParameters>);
	/** The code that it is refused with. */
	readonly code: string;
}

/** By what the panel calls them, such as `Branch: Create`. */
export type OperationCases = Readonly<Record<string, OperationCase>>;

/** The company of a server, and what cases need to be in it; each gets days and names of its own. */
export class Company {
	readonly server: TestServer;
	readonly call: RouptimizeCall;
	#made = 0;

	constructor(server: TestServer) {
		this.server = server;
		this.call = rouptimize(server);
	}

	/** A name that nothing else has. */
	name(): string {
		this.#made += 1;
		return `CASE-${this.#made}`;
	}

	/** A day that nothing else is on. */
	day(): string {
		this.#made += 1;
		return new Date(Date.UTC(2027, 5, this.#made)).toISOString().slice(0, 10);
	}

	/** Makes a record of a kind; answers its id. */
	async make(create: Parameters<RouptimizeCall>[0], input: object): Promise<string> {
		const { status, body, text } = await this.call(create, { input });
		if (status >= 300) throw new Error(`${create}: ${text}`);
		return String(body?.['id']);
	}

	driver(externalId: string): Promise<string> {
		return idOf(this.call, 'listDrivers', externalId);
	}

	mission(fields: object = {}): Promise<MissionBody> {
		return createMission(this.call, { date: this.day(), externalId: this.name(), ...fields });
	}

	/** A route with so many missions, and what it consists of. */
	async route(
		missions: number,
		fields: object = {},
	): Promise<{ id: string; date: string; missions: string[] }> {
		const date = this.day();
		const made: string[] = [];
		for (let count = 0; count < missions; count++) made.push((await this.mission({ date })).id);
		const id = await aRoute(this.call, { date, missionIds: made, ...fields });
		return { id, date, missions: made };
	}
}

/** No record has this ID. */
export const nothing = named('01234567-89ab-4cde-8f01-23456789abcd', 'id');
