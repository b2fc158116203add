import type { Response } from 'express';

/** What is noted of a call while it is answered, for the request journal. */
export interface CallNotes {
	/** See `requestId`. */
	requestId?: string;
	/** The vendor's name of the call. */
	operation?: string;
	/** Whose key was sent. */
	company?: { readonly id: string; readonly name: string };
	/** The body as it came, unpacked. */
	sent?: Buffer;
	/** The body of the answer. */
	answer?: unknown;
	/** Why the call was refused. */
	error?: unknown;
}

const notes = new WeakMap<Response, CallNotes>();

/** The notes of a call; to be added to. */
export function notesOf(response: Response): CallNotes {
	let found = notes.get(response);
	if (found === undefined) {
		found = {};
		notes.set(response, found);
	}
	return found;
}
