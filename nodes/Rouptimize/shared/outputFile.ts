import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Outcome } from '../../shared/operation';
import { readText } from '../../shared/parameters';

export const fileField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	placeholder: 'e.g. data',
	hint: 'The name of the output binary field to put the file in',
	description: 'Where nodes that follow find the file',
};

interface TextFile {
	content: string;
	fileName: string;
	mimeType: string;
}

/** A record with a file in the field that the node names. */
export async function outputFile(
	context: IExecuteFunctions,
	itemIndex: number,
	{ content, fileName, mimeType }: TextFile,
	facts: object,
): Promise<Exclude<Outcome, { error: Error }>> {
	const field = readText(context, 'binaryPropertyName', itemIndex) || 'data';
	const record: IDataObject = { fileName, ...facts };
	const file = await context.helpers.prepareBinaryData(Buffer.from(content, 'utf8'), fileName, mimeType);
	return { records: [record], files: { [field]: file } };
}
