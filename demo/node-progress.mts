import type { NodeEvent } from '../engine/run-workflow.mts';

/** Shows the nodes of a workflow as they run: a line each, with the seconds going by where there is a terminal. */
export class NodeProgress {
	readonly #out: NodeJS.WriteStream;
	readonly #nameWidth: number;
	#ticking: NodeJS.Timeout | undefined;

	constructor(out: NodeJS.WriteStream, nodeNames: readonly string[]) {
		this.#out = out;
		this.#nameWidth = Math.max(...nodeNames.map((name) => name.length));
	}

	readonly show = (event: NodeEvent): void => {
		const name = event.node.padEnd(this.#nameWidth);
		clearInterval(this.#ticking);
		if (event.phase === 'started') {
			this.#tick(name);
			return;
		}
		const seconds = (event.durationMs / 1000).toFixed(1).padStart(6);
		const items = event.itemCount === 1 ? '1 item' : `${event.itemCount} items`;
		const result = event.error === undefined ? items : `stopped: ${event.error.message}`;
		this.#out.write(`${this.#out.isTTY ? '\r' : ''}  ${name}  ${seconds} s  ${result}\n`);
	};

	#tick(name: string): void {
		if (!this.#out.isTTY) return;
		const begun = performance.now();
		const draw = (): void => {
			const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
			this.#out.write(`\r  ${name}  ${seconds} s  …`);
		};
		draw();
		this.#ticking = setInterval(draw, 100);
	}
}
