import { updateDisplayOptions } from 'n8n-workflow';
import type { IExecuteFunctions } from 'n8n-workflow';
import { forEachConcurrently } from '../../../shared/concurrency';
import { Gate } from '../../../shared/gate';
import { settleInBatches } from '../../../shared/operation';
import type { Operation, Outcome } from '../../../shared/operation';
import { isTrue, readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { orderLocator } from '../../shared/orderLocator';
import { completionDetails } from './completionDetails';
import type { Completion } from './completionDetails';
import { downloadProof } from './downloadProof';
import type { ProofChoice } from './downloadProof';
import { proofKinds } from './proofFiles';
import { withNumbers } from './withNumbers';

/** Files come from another server than the answers: what it takes at a time is not known. */
const filesAtOnce = 5;

export const downloadFiles: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['completion'], operation: ['downloadFiles'] } }, [
		orderLocator,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Files',
					name: 'files',
					type: 'multiOptions',
					options: [
						{ name: 'Images', value: 'image' },
						{ name: 'Images of Barcodes', value: 'barcodeImage' },
						{ name: 'Signature', value: 'signature' },
					],
					default: [],
					description: 'Only files of these kinds; none chosen means all',
				},
				{
					displayName: 'Go on Without Missing Files',
					name: 'ignoreMissing',
					type: 'boolean',
					default: false,
					description:
						'Whether an order gives its other files if one cannot be downloaded, and lists that one under missing, instead of failing',
				},
			],
		},
	]),
	execute: async (run) => {
		const { context, client, itemCount, itemsAtOnce, continueOnFail } = run;
		const settled = await settleInBatches(run, completionDetails);
		const outcomes = settled.map((one): Outcome | undefined => (one && 'error' in one ? one : undefined));
		if (!continueOnFail && outcomes.some((outcome) => outcome !== undefined)) return outcomes;
		const found = await withNumbers(client, settled);
		const gate = new Gate(filesAtOnce);
		await forEachConcurrently(itemCount, itemsAtOnce, async (itemIndex) => {
			const one = found[itemIndex];
			if (one === undefined || outcomes[itemIndex] !== undefined) return true;
			const outcome = 'error' in one ? one : await download(context, gate, one.result, itemIndex);
			outcomes[itemIndex] = outcome;
			return continueOnFail || 'records' in outcome;
		});
		return outcomes;
	},
};

async function download(
	context: IExecuteFunctions,
	gate: Gate,
	completion: Completion,
	itemIndex: number,
): Promise<Outcome> {
	try {
		return await downloadProof(context, gate, completion, readChoice(context, itemIndex));
	} catch (error) {
		return { error };
	}
}

function readChoice(context: IExecuteFunctions, itemIndex: number): ProofChoice {
	const { files, ignoreMissing } = readCollection(context, 'options', itemIndex);
	const chosen = Array.isArray(files) ? proofKinds.filter((kind) => files.includes(kind)) : [];
	return { kinds: chosen.length > 0 ? chosen : proofKinds, ignoresMissing: isTrue(ignoreMissing) };
}
