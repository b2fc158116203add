import { createHash } from 'crypto';

/** Lets at most `limit` tasks in at a time; the others wait in line. */
export class Gate {
	private inside = 0;

	private readonly line: Array<() => void> = [];

	constructor(private readonly limit: number) {}

	async pass<T>(task: () => Promise<T>): Promise<T> {
		if (this.inside < this.limit) this.inside++;
		else await new Promise<void>((enter) => this.line.push(enter));
		try {
			return await task();
		} finally {
			// A place is handed to the next in line, not given back and taken again.
			const enter = this.line.shift();
			if (enter) enter();
			else this.inside--;
		}
	}
}

const gates = new Map<string, Gate>();

/**
 * The gate of one account, shared by all nodes and executions of this process, because services count
 * the requests of an account, not those of a workflow. The account's secret is kept as a hash only.
 */
export function accountGate(service: string, secret: string, limit: number): Gate {
	const name = createHash('sha256').update(`${service}\n${secret}`).digest('base64');
	const gate = gates.get(name) ?? new Gate(limit);
	gates.set(name, gate);
	return gate;
}
