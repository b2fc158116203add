import type { IDataObject } from 'n8n-workflow';

/**
 * Why an item was not done, in words for the person who runs the workflow: `message` says what happened,
 * `advice` what to do. Built from texts only, never from a request, so that it holds no key.
 */
export class Trouble extends Error {
	constructor(
		message: string,
		readonly advice: string,
		/** The service's own code, or '' if it gave none. */
		readonly code = '',
		readonly details: IDataObject = {},
	) {
		super(message);
	}
}

/** The advice as a person reads it, with the service's own code. */
export function adviceText({ advice, code }: Trouble): string {
	return code === '' ? advice : `${advice} (${code})`;
}

/** Takes secrets out of a text that comes from outside, also where they stand URL-encoded. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
	return secrets
		.flatMap((secret) => [secret, encodeURIComponent(secret)])
		.filter((secret) => secret !== '')
		.reduce((cleaned, secret) => cleaned.split(secret).join('***'), text);
}
