import type { ApiDescription } from '../http/api-description.mts';
import { type NamedSchemas, nameSchemas } from './json-schemas.mts';
import { type OpenApiDocument, type OperationObject, tagOf, templateOf } from './openapi.mts';
import { writeOperation } from './operation-object.mts';
import { SharedResponses } from './shared-responses.mts';
import { writeWebhook } from './webhook-object.mts';

const repository = 'https://github.com/delivery-routing/n8n-nodes-delivery-routing';

/** A document of all APIs, in the sequence they are given. */
export function writeDocument(apis: readonly ApiDescription[], version: string): OpenApiDocument {
	const named = apis.map((api): [ApiDescription, NamedSchemas] => [api, nameSchemas(api)]);
	const responses = new SharedResponses();
	const paths: Record<string, Record<string, OperationObject>> = {};
	for (const [api, schemas] of named) {
		for (const operation of api.operations) {
			const path = templateOf(operation.path);
			const written = writeOperation(api, operation, schemas);
			responses.note(api.name, written);
			paths[path] = { ...paths[path], [operation.method.toLowerCase()]: written };
		}
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Delivery routing reference server',
			version,
			summary: `The APIs of ${apis.map(({ name }) => name).join(', ')} over the same orders, drivers and routes.`,
			description: apis.map(({ name, summary }) => `**${name}**: ${summary}`).join('\n\n'),
			contact: {
				name: 'Delivery Routing for n8n',
				url: repository,
				email: 'maintainers@delivery-routing.example',
			},
			license: { name: 'MIT', url: `${repository}/blob/main/LICENSE` },
		},
		servers: [{ url: '/', description: 'This server.' }],
		tags: apis
			.flatMap(({ name: vendor, tags }) =>
				Object.entries(tags).map(([name, description]) => ({ name: tagOf(vendor, name), description })),
			)
			.sort((one, other) => (one.name < other.name ? -1 : 1)),
		paths: mapValues(paths, (methods) => mapValues(methods, (operation) => responses.refer(operation))),
		webhooks: Object.fromEntries(
			named.flatMap(([api, schemas]) =>
				api.webhooks.map((webhook) => [webhook.name, { post: writeWebhook(api, webhook, schemas) }]),
			),
		),
		components: {
			securitySchemes: Object.assign({}, ...apis.map(({ securitySchemes }) => securitySchemes)) as Record<
				string,
				object
			>,
			responses: responses.components(),
			schemas: Object.assign(
				{},
				...named.map(([, { components }]) => components),
			) as NamedSchemas['components'],
		},
	};
}

const mapValues = <T, R>(record: Readonly<Record<string, T>>, map: (value: T) => R): Record<string, R> =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
