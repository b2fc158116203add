/** A file of a proof of delivery; its content lies in the file store under the same id. */
export interface Attachment {
	readonly id: string;
	readonly companyId: string;
	readonly orderId: string;
	readonly type: AttachmentType;
	readonly bytes: number;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
}

/** Files that are taken, by MIME type: how each begins, byte by byte (latin1). `?` stands for any byte. */
const beginnings = {
	'image/png': '\x89PNG\r\n\x1a\n',
	'image/jpeg': '\xff\xd8\xff',
	'image/webp': 'RIFF????WEBP',
	'application/pdf': '%PDF-',
} as const;

export type AttachmentType = keyof typeof beginnings;

/** Most bytes a file may have. */
export const maxAttachmentBytes = 10 * 1024 * 1024;

/** What a content is by its first bytes, whatever its sender calls it; undefined: nothing that is taken. */
export function attachmentTypeOf(content: Buffer): AttachmentType | undefined {
	const types = Object.keys(beginnings) as AttachmentType[];
	return types.find((type) => {
		const wanted = Array.from(beginnings[type]);
		const begin = content.subarray(0, wanted.length).toString('latin1');
		return begin.length === wanted.length && wanted.every((byte, at) => byte === '?' || byte === begin[at]);
	});
}
