import type { ErrorCode } from '../../../contract/rouptimize/errors';

/** What to do about a code of a refused call. */
const advice: Readonly<Record<ErrorCode, string>> = {
	VALIDATION_ERROR:
		'Check the field that the message names: days are YYYY-MM-DD, times HH:MM, coordinates and loads plain numbers',
	UNAUTHENTICATED:
		"Copy the token again into the credential: 'API Token' for the API, 'Admin Token' for tokens and webhook endpoints. It may have been revoked in Rouptimize",
	INSUFFICIENT_CREDITS:
		"Buy credits in Rouptimize, or plan fewer missions: choose a 'Branch' or name them in 'Missions'. Route > Preview Plan costs nothing",
	FORBIDDEN_SCOPE:
		"Use a token that may do this: create one with 'Preset' Full Access, or fill in 'Admin Token' of the credential for tokens and webhook endpoints",
	NOT_FOUND:
		"Check the record that is named: it may have been deleted, or belong to another company. If every call says so, check 'Base URL' in the credential",
	METHOD_NOT_ALLOWED:
		"Check 'Base URL' in the credential: it is the part before /api/v1. The service may not have this call",
	CONFLICT:
		'The message says what stands in the way: a record in use has to be freed first, and one that is over stays as it is',
	EXTERNAL_ID_TAKEN: "Another record has this 'External ID'. To change that one use Create or Update",
	ASSIGNMENT_OVERLAP:
		"Choose other days, or end the earlier assignment first: set its 'End Date' with Vehicle-Driver Assignment > Update",
	INVITE_ACTIVE:
		'The driver has a code already that still works. Wait until it has expired, then invite again',
	PLANNING_RUNNING: 'A planning of this day is running. Wait until it has ended, then run the workflow again',
	IDEMPOTENCY_KEY_IN_USE: 'The same request is being worked on already. Run the workflow again in a minute',
	IDEMPOTENCY_KEY_REUSED:
		"Give each request an 'Idempotency Key' of its own, or leave the field empty: the node makes one for each item",
	PAYLOAD_TOO_LARGE: 'Send less in one request: shorten texts, or give the node fewer items at a time',
	UNSUPPORTED_MEDIA_TYPE:
		"Something between this n8n and Rouptimize changes the request. Check 'Base URL' in the credential",
	UNPROCESSABLE:
		'Check the field that the message names: what it refers to does not exist in this company, or does not fit the rest',
	ADDRESS_NOT_FOUND: "Correct 'Address', with town and country, or give 'Latitude' and 'Longitude'",
	RATE_LIMITED: 'Other programs use the same account right now. Run the workflow again later',
	INTERNAL_ERROR:
		'The service has a fault. Run the workflow again later; if it stays, tell the support the request ID',
	UNAVAILABLE: 'The service could not save the change, and nothing was changed. Run the workflow again later',
};

/** What a dispatcher can do about a code that a call answered; undefined if the code is not known. */
export function adviceFor(code: string): string | undefined {
	return isKnownCode(code) ? advice[code] : undefined;
}

function isKnownCode(code: string): code is ErrorCode {
	return Object.prototype.hasOwnProperty.call(advice, code);
}
