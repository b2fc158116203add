import type {
	ILoadOptionsFunctions,
	INode,
	INodeListSearchResult,
	INodeParameters,
	INodeProperties,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { additionalDataWith } from './additional-data.mts';
import { namedCredentials, type CredentialData } from './credentials.mts';
import { core, flow } from './n8n.mts';
import { nodeTypesWith, type AnyNodeType } from './node-types.mts';

/** A list that somebody opens in a node's panel. */
export interface ListField {
	/** Type of the node, with its package. */
	type: string;
	typeVersion?: number;
	/** The node's fields as they are filled in so far. */
	parameters: INodeParameters;
	/** Name of the field, or its path in a collection, such as `options.driver`. */
	field: string;
	/** Left out: none are chosen yet. */
	credentials?: CredentialData;
	nodeTypes?: Readonly<Record<string, AnyNodeType>>;
}

export interface ListSearch extends ListField {
	/** What was typed. */
	filter?: string;
	/** The one that came with the page before. */
	paginationToken?: string;
}

/** Opens or searches the list of a resource locator as n8n's editor does, in n8n's own context for it. */
export async function searchList(search: ListSearch): Promise<INodeListSearchResult> {
	const { nodeType, context, property } = open(search);
	const mode = property.modes?.find(({ type }) => type === 'list');
	const name = mode?.typeOptions?.searchListMethod ?? '';
	const method = nodeType.methods?.listSearch?.[name];
	if (!method) throw new Error(`The field ${search.field} has no list that can be searched`);
	return await method.call(context, search.filter, search.paginationToken);
}

/** Loads the choices of an options field as n8n's editor does, in n8n's own context for it. */
export async function loadOptions(list: ListField): Promise<INodePropertyOptions[]> {
	const { nodeType, context, property } = open(list);
	const method = nodeType.methods?.loadOptions?.[property.typeOptions?.loadOptionsMethod ?? ''];
	if (!method) throw new Error(`The field ${list.field} loads no options`);
	return await method.call(context);
}

interface OpenList {
	nodeType: INodeType;
	context: ILoadOptionsFunctions;
	property: INodeProperties;
}

function open({ type, typeVersion = 1, parameters, field, credentials, nodeTypes }: ListField): OpenList {
	const node: INode = {
		id: 'node',
		name: 'Node',
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		...(credentials && { credentials: namedCredentials(credentials) }),
	};
	const types = nodeTypesWith(nodeTypes ?? {});
	const nodeType = types.getByNameAndVersion(type, typeVersion);
	const { description } = nodeType;
	const values = flow.NodeHelpers.getNodeParameters(
		description.properties,
		parameters,
		true,
		false,
		node,
		description,
	);
	const property = flow.findDisplayedProperty(field, description.properties, values ?? {}, node, description);
	if (!property || !('type' in property)) throw new Error(`No field ${field} is shown with these parameters`);
	const workflow = new flow.Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: types,
	});
	const additionalData = { ...additionalDataWith(credentials ?? {}), currentNodeParameters: parameters };
	const context = new core.LoadOptionsContext(workflow, node, additionalData, `parameters.${field}`);
	return { nodeType, context, property };
}
