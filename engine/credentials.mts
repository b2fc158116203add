import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeProperties,
	IRequestOptionsSimplified,
	IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { core, flow } from './n8n.mts';

/** Credential data by the name of the credential type; each node gets the one of its type. */
export type CredentialData = Readonly<Record<string, ICredentialDataDecryptedObject>>;

/** The credentials of a node: found by their type, whatever ids a workflow was exported with. */
export function namedCredentials(data: CredentialData): Record<string, INodeCredentialsDetails> {
	return Object.fromEntries(Object.keys(data).map((type) => [type, { id: type, name: type }]));
}

/** Does for nodes what n8n's own helper does, with credentials kept in memory. */
export class MemoryCredentials extends flow.ICredentialsHelper {
	private readonly types: ReadonlyMap<string, ICredentialType>;
	private readonly stored: Map<string, ICredentialDataDecryptedObject>;

	constructor(types: ReadonlyMap<string, ICredentialType>, data: CredentialData) {
		super();
		this.types = types;
		this.stored = new Map(Object.entries(data).map(([type, fields]) => [type, { ...fields }]));
	}

	private typeOf(name: string): ICredentialType {
		const type = this.types.get(name);
		if (!type) throw new Error(`No credential type ${name} in this engine`);
		return type;
	}

	getParentTypes(name: string): string[] {
		return this.types.get(name)?.extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(name: string): INodeProperties[] {
		return this.typeOf(name).properties;
	}

	async getCredentials(credential: INodeCredentialsDetails, type: string): Promise<ICredentials> {
		return new core.Credentials({ id: credential.id, name: credential.name }, type);
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_credential: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const data = this.stored.get(type);
		if (!data) throw new Error(`No credential of type ${type} was given`);
		const defaults = this.typeOf(type).properties.map(({ name, default: value }) => [name, value]);
		return { ...Object.fromEntries(defaults), ...data };
	}

	async updateCredentials(
		_credential: INodeCredentialsDetails,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.stored.set(type, { ...this.stored.get(type), ...data });
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('OAuth credentials are not part of this engine');
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		type: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const output = await this.typeOf(type).preAuthentication?.call(helpers, credentials);
		return output && Object.fromEntries(Object.entries(output).map(([name, value]) => [name, String(value)]));
	}

	/** Fetches a token if the hidden field for it is empty, or `expired` says that it no longer works. */
	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		type: string,
		_node: INode,
		expired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const field = this.typeOf(type).properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		);
		if (!field || (credentials[field.name] !== '' && !expired)) return undefined;
		const output = await this.runPreAuthentication(helpers, credentials, type);
		if (output?.[field.name] === undefined) return undefined;
		await this.updateCredentials({ id: type, name: type }, type, output);
		return Object.assign(credentials, output);
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		type: string,
		request: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const options: IHttpRequestOptions = { url: '', ...request };
		const { authenticate } = this.typeOf(type);
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		const resolve = (text: string) =>
			flow.isExpression(text)
				? String(
						workflow.expression.getSimpleParameterValue(node, text, 'internal', {
							$credentials: credentials,
						}) ?? '',
					)
				: text;
		const { headers, qs } = authenticate?.properties ?? {};
		options.headers = { ...options.headers, ...resolveAll(headers, resolve) };
		options.qs = { ...options.qs, ...resolveAll(qs, resolve) };
		return options;
	}
}

function resolveAll(fields: object | undefined, resolve: (text: string) => string): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields ?? {}).map(([name, value]) => [resolve(name), resolve(String(value))]),
	);
}
