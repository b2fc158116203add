/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
	readonly openapi: string;
	readonly info: Readonly<Record<string, unknown>>;
	readonly servers: ReadonlyArray<{ readonly url: string; readonly description: string }>;
	readonly tags: ReadonlyArray<{ readonly name: string; readonly description: string }>;
	readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
	/** By the names of events. */
	readonly webhooks: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
	readonly components: {
		readonly securitySchemes: Readonly<Record<string, object>>;
		readonly responses: Readonly<Record<string, ResponseObject>>;
		readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	};
}

export interface OperationObject {
	readonly operationId: string;
	readonly tags: readonly string[];
	readonly summary: string;
	readonly description: string;
	readonly security: ReadonlyArray<Readonly<Record<string, readonly string[]>>>;
	readonly parameters: readonly ParameterObject[];
	readonly requestBody?: { readonly required: boolean; readonly content: Content };
	readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
}

export interface ParameterObject {
	readonly name: string;
	readonly in: 'path' | 'query' | 'header';
	readonly required: boolean;
	readonly description: string;
	readonly schema: Readonly<Record<string, unknown>>;
	readonly example?: unknown;
	readonly deprecated?: boolean;
}

/** Points to a component. */
export interface Reference {
	readonly $ref: string;
}

export interface ResponseObject {
	readonly description: string;
	readonly headers?: Readonly<Record<string, object>>;
	readonly content?: Content;
}

export type Content = Readonly<
	Record<
		string,
		{
			readonly schema: Readonly<Record<string, unknown>>;
			readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
		}
	>
>;

/** A vendor's tag stands beside those of the others. */
export const tagOf = (vendor: string, tag: string): string => `${vendor}: ${tag}`;

/** `/missions/:id` → `/missions/{id}` */
export const templateOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

/** The response itself, where an operation points to one that several have. */
export function responseAt(
	{ components }: OpenApiDocument,
	response: ResponseObject | Reference,
): ResponseObject {
	if (!('$ref' in response)) return response;
	const name = response.$ref.split('/').at(-1) ?? '';
	const found = components.responses[name];
	if (found === undefined) throw new Error(`The document has no response ${name}.`);
	return found;
}
