import { randomUUID } from 'node:crypto';
import type { IWorkflowExecuteAdditionalData } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { MemoryCredentials, type CredentialData } from './credentials.mts';
import { core } from './n8n.mts';
import { credentialTypes } from './node-types.mts';

/**
 * What n8n gives every run, list or hook of a node, with these credentials.
 * @param executionId the same when n8n tries a node again; left out: that of another execution
 */
export function additionalDataWith(
	credentials: CredentialData,
	executionId: string = randomUUID(),
): IWorkflowExecuteAdditionalData {
	// n8n builds links from these; nothing is requested from them.
	const url = 'http://localhost';
	const absent = (name: string) => async (): Promise<never> => {
		throw new Error(`${name} is not part of this engine`);
	};
	return {
		credentialsHelper: new MemoryCredentials(credentialTypes(), credentials),
		externalSecretsProxy: new core.ExternalSecretsProxy(),
		executionId,
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: url,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		mcpBaseUrl: url,
		mcpTestBaseUrl: url,
		logAiEvent: () => undefined,
		executeWorkflow: absent('executeWorkflow'),
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: absent('startRunnerTask'),
	};
}
