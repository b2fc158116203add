import type { ICredentialDataDecryptedObject, ICredentialTestRequest, INodeType } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { credentialTypes } from './node-types.mts';
import { runNode } from './run-node.mts';

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

/**
 * Tests a credential as n8n's button does: sends the request of the credential's `test` as a node without
 * code, then reads the answer by its rules, in order.
 */
export async function testCredential(
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<CredentialTestResult> {
	const test = credentialTypes().get(type)?.test;
	if (!test) throw new Error(`The credential type ${type} has no test`);
	const tester: INodeType = {
		description: {
			displayName: 'Credential Test',
			name: 'credentialTest',
			group: ['transform'],
			version: 1,
			description: 'Sends the test request',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: type, required: true }],
			properties: [
				{
					displayName: 'Request',
					name: 'request',
					type: 'string',
					default: '',
					routing: { request: test.request },
				},
			],
		},
	};
	const { error, json } = await runNode({
		type: 'engine.credentialTest',
		parameters: {},
		credentials: { [type]: data },
		nodeTypes: { 'engine.credentialTest': tester },
	});
	if (error) return { status: 'Error', message: messageOf(error, test.rules ?? []) };
	for (const rule of test.rules ?? []) {
		if (rule.type === 'responseSuccessBody' && json[0]?.[rule.properties.key] === rule.properties.value) {
			return { status: 'Error', message: rule.properties.message };
		}
	}
	return { status: 'OK', message: 'Connection successful!' };
}

/** What n8n shows of an error: the words of a rule for its HTTP status, or else a code or message. */
function messageOf(
	error: Error & { httpCode?: string | null },
	rules: NonNullable<ICredentialTestRequest['rules']>,
): string {
	const { httpCode, message } = error;
	for (const rule of rules) {
		if (rule.type === 'responseCode' && String(rule.properties.value) === httpCode) {
			return rule.properties.message;
		}
	}
	return httpCode && !/^\d+$/.test(httpCode) ? httpCode : message;
}
