import type { Answered, Exchange } from './exchange';
import { Trouble } from './trouble';

/** How a vendor's answers are spoken of. */
export interface Speech {
	/** Name of the service. */
	service: string;
	/** Its address in the credential, as an example. */
	baseUrl: string;
	/** What to do where it is not known whether the call was done. */
	aftermath: string;
	/** Takes secrets out of a text. */
	clean: (text: string) => string;
}

/** Why a call has no answer. */
export function noAnswerTrouble(
	tried: Exclude<Exchange, Answered>,
	{ service, aftermath, clean }: Speech,
): Trouble {
	if (tried.kind === 'unreachable') {
		return new Trouble(
			`${service} cannot be reached`,
			"Check 'Base URL' in the credential and the network of this n8n, then run the workflow again",
			tried.code,
		);
	}
	if (tried.kind === 'lost') {
		return new Trouble(
			`The connection to ${service} was lost before its answer had arrived`,
			aftermath,
			tried.code,
		);
	}
	if (tried.kind === 'cancelled') {
		return new Trouble(`The execution was cancelled before ${service} answered`, aftermath);
	}
	return new Trouble(
		clean(tried.message) || 'The request was not sent',
		"Check 'Base URL' in the credential, its allowed domains, and the certificate of the service",
		tried.code,
	);
}

/** Why an answer is none of the service's. */
export function unreadableTrouble(statusCode: number, { service, baseUrl, aftermath }: Speech): Trouble {
	if (statusCode === 429 || statusCode >= 500) {
		return new Trouble(
			`${service} is not available`,
			`The service or a proxy before it has a fault. ${aftermath}`,
			`HTTP ${statusCode}`,
		);
	}
	return new Trouble(
		`The address of the service does not answer like ${service}`,
		`Check 'Base URL' in the credential: it is the part before /v1, such as ${baseUrl}`,
		`HTTP ${statusCode}`,
	);
}
