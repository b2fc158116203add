import type { ErrorCode } from '../../../contract/routemate/errors';
import type { OperationName } from '../../../contract/routemate/operations';
import type { TokenErrorCode } from '../../../contract/routemate/token';

/** What to do about a code of a refused call. */
const advice: Readonly<Record<ErrorCode, string>> = {
	invalid_request:
		'Check the field that the message names: days are YYYY-MM-DD, times HH:MM, coordinates and counts plain numbers',
	invalid_token:
		"RouteMate gave a token and refuses it now. Test the credential; if it stays, create a new 'Client ID' and 'Client Secret' in the RouteMate dashboard",
	not_found:
		"Check 'Base URL' in the credential: it is the part before /v1, such as https://api.routemate.app",
	job_not_found: "Check 'Job': the ID must be one of RouteMate's, or your own one of a job that was imported",
	method_not_allowed:
		"Check 'Base URL' in the credential: it is the part before /v1, such as https://api.routemate.app",
	job_exists:
		"RouteMate can't change a job. To import these stops choose another 'External Job ID'; to see what is there use Job > Get with this one",
	job_busy:
		"The driver's day is being planned or changed, and still was while the node tried again. Run the workflow again later: nothing is imported twice",
	idempotency_key_in_use:
		'The same job is being imported already. Run the workflow again in a minute: nothing is imported twice',
	idempotency_key_reused:
		'The data of the item changed while the node tried again. Run the workflow anew, instead of retrying the old execution',
	payload_too_large: "Import fewer stops in one job: group them by another field under 'Group By'",
	unsupported_media_type:
		"Something between this n8n and RouteMate changes the request. Check 'Base URL' in the credential",
	too_many_requests: 'Other programs use the same account right now. Run the workflow again later',
	internal_error:
		'The service has a fault. Run the workflow again: nothing is imported twice. If it stays, tell the support',
	unavailable: 'The service could not save the change. Run the workflow again later',
};

/** What to do about a code of a refused token. */
const tokenAdvice: Readonly<Record<TokenErrorCode, string>> = {
	invalid_request: "Open the node's credential and fill in 'Client ID' and 'Client Secret'",
	invalid_client:
		"Copy 'Client ID' and 'Client Secret' again from the settings page of the RouteMate dashboard into the credential",
	unsupported_grant_type:
		"The address gives no tokens for a client ID and secret. Check 'Base URL' in the credential",
	slow_down:
		"Correct 'Client Secret' in the credential, wait a quarter of an hour, then run the workflow again",
	server_error: 'The service has a fault. Run the workflow again later; if it stays, tell the support',
	temporarily_unavailable: 'The service could not make a token. Run the workflow again later',
};

/** What a dispatcher can do about a code that a call answered; undefined if the code is not known. */
export function adviceFor(operation: OperationName, code: string): string | undefined {
	return operation === 'getToken' ? ofTable(tokenAdvice, code) : ofTable(advice, code);
}

function ofTable(table: Readonly<Record<string, string>>, code: string): string | undefined {
	return Object.prototype.hasOwnProperty.call(table, code) ? table[code] : undefined;
}
