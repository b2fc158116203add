import { types } from 'node:util';

const inheritsFrom = Function.prototype[Symbol.hasInstance];

/**
 * Jest gives tests an `Error` of their own, while the file system throws that of Node.js. Code that asks
 * `instanceof Error` to tell a missing file, as n8n's does, gets the answer here that it gets outside of Jest.
 */
export function knowErrorsOfNode(): void {
	Object.defineProperty(Error, Symbol.hasInstance, {
		configurable: true,
		value(this: unknown, value: unknown): boolean {
			return (
				inheritsFrom.call(this as object as () => void, value) ||
				(this === Error && types.isNativeError(value))
			);
		},
	});
}
