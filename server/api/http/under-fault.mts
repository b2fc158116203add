import type { Response } from 'express';
import type { Fault } from './faults.mts';
import { InjectedError } from './injected-error.mts';

/**
 * Does the work of a call as its fault wants it; without a fault it is just done.
 * @returns undefined if the call is not to be answered, or has been
 * @throws InjectedError
 */
export async function underFault<Answer>(
	fault: Fault | undefined,
	response: Response,
	pause: (ms: number) => Promise<void>,
	work: () => Answer | Promise<Answer>,
): Promise<Answer | undefined> {
	if (fault === undefined) return await work();
	if (fault.delayMs > 0) await pause(fault.delayMs);
	if (fault.kind === 'delay') return await work();
	if (fault.when === 'after') await work();
	fail(fault, response);
	return undefined;
}

/** @throws InjectedError */
function fail({ kind, code = '', status = 500 }: Fault, response: Response): void {
	if (kind === 'error') throw new InjectedError(code);
	if (kind === 'status') response.status(status).type('text').send(`HTTP ${status}\n`);
	if (kind === 'drop-connection') response.destroy();
}
