import type { z } from 'zod/v4';
import type { CallExample } from './call-examples.mts';

/** What a vendor's API takes and answers, by the schemas that it reads and writes with. */
export interface ApiDescription {
	/** The vendor's name, without spaces. */
	readonly name: string;
	readonly summary: string;
	/** What the calls are about: name → description. */
	readonly tags: Readonly<Record<string, string>>;
	/** In OpenAPI's words. */
	readonly securitySchemes: Readonly<Record<string, object>>;
	/** What a field of this name means, its unit included, wherever its schema does not say. */
	readonly fields: Readonly<Record<string, string>>;
	/** Schemas that have a name of their own; those of calls are named after them. */
	readonly schemas: Readonly<Record<string, z.ZodType>>;
	readonly operations: readonly OperationDescription[];
	/** What the service sends by itself. */
	readonly webhooks: readonly WebhookDescription[];
}

/** A request that the service makes to whoever asked for it. */
export interface WebhookDescription {
	/** Of the event. */
	readonly name: string;
	readonly tag: string;
	readonly summary: string;
	readonly description: string;
	/** Name → what it says. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: z.ZodType;
	/** Status → what it means to the service. */
	readonly answers: Readonly<Record<string, string>>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface OperationDescription {
	/** Unique among all vendors. */
	readonly id: string;
	readonly method: Method;
	/** As the router has it: `:id` stands for a part of it. */
	readonly path: string;
	readonly tag: string;
	readonly summary: string;
	readonly description: string;
	/** Names of security schemes, one of which is enough; an empty one: the call needs none. */
	readonly security: readonly string[];
	/** Of the body, or of the query of a GET. */
	readonly input: z.ZodType;
	/** Content types that a body may have. */
	readonly bodyTypes: readonly string[];
	/** Values of the variable part of the path, if there are only some. */
	readonly pathValues?: readonly string[];
	/** Whether it takes an `Idempotency-Key`. */
	readonly isRepeatable: boolean;
	/** Whether it answers with an `X-Request-Id`. */
	readonly hasRequestId: boolean;
	readonly answers: readonly AnswerDescription[];
	readonly example: CallExample | undefined;
}

export interface AnswerDescription {
	readonly status: number;
	readonly description: string;
	/** Any of them; none: there is no content. */
	readonly schemas: readonly z.ZodType[];
	/** The same as something else than JSON, as this content type. */
	readonly textType?: string;
	/** Beside those of the operation's example. */
	readonly examples: Readonly<Record<string, unknown>>;
	/** Whether the answer says how many seconds to wait. */
	readonly hasRetryAfter?: boolean;
}
