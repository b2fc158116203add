import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { fetchFile } from '../../../shared/fetchFile';
import type { Gate } from '../../../shared/gate';
import type { Outcome } from '../../../shared/operation';
import { Trouble } from '../../../shared/trouble';
import { urlExpiry } from '../../../shared/urlExpiry';
import type { Completion } from './completionDetails';
import { proofFilesOf } from './proofFiles';
import type { ProofFile, ProofKind } from './proofFiles';

export interface ProofChoice {
	kinds: readonly ProofKind[];
	/** Whether a file that can't be downloaded is only listed. */
	ignoresMissing: boolean;
}

/** One file: as n8n keeps it, or why it is not there. */
type Fetched = { file: ProofFile; binary: IBinaryData } | { file: ProofFile; reason: Error };

/** Downloads the files of one order. */
export async function downloadProof(
	context: IExecuteFunctions,
	gate: Gate,
	{ order, details }: Completion,
	{ kinds, ignoresMissing }: ProofChoice,
): Promise<Outcome> {
	const name = order.orderNo ?? order.id ?? '';
	const wanted = proofFilesOf(details.form ?? {}, name, kinds);
	const fetched = await Promise.all(
		wanted.map(async (file) => await gate.pass(async () => await fetchProof(context, file))),
	);
	const there = fetched.flatMap((one) => ('binary' in one ? [one] : []));
	const missing = fetched.flatMap((one) => ('reason' in one ? [one] : []));
	if (missing.length > 0 && !ignoresMissing) return { error: notWhole(name, missing[0]) };
	const record: IDataObject = {
		...order,
		status: details.status,
		files: there.map(({ file }) => describe(file)),
		...(ignoresMissing && {
			missing: missing.map(({ file, reason }) => ({ ...describe(file), reason: reason.message })),
		}),
	};
	if (there.length === 0) return { records: [record] };
	return {
		records: [record],
		files: Object.fromEntries(there.map(({ file, binary }) => [file.property, binary])),
	};
}

async function fetchProof(context: IExecuteFunctions, file: ProofFile): Promise<Fetched> {
	try {
		const content = await fetchFile(context, file.url);
		const binary = await context.helpers.prepareBinaryData(content, file.fileName, file.mimeType);
		return { file, binary };
	} catch (error) {
		return { file, reason: error };
	}
}

/** The file without its address, which lets anybody in who reads it. */
function describe({ property, kind, fileName, mimeType, barcode, url }: ProofFile): IDataObject {
	const expiresAt = urlExpiry(url);
	return {
		property,
		kind,
		fileName,
		mimeType,
		...(barcode !== undefined && { barcode }),
		...(expiresAt !== undefined && { expiresAt }),
	};
}

function notWhole(name: string, { file, reason }: { file: ProofFile; reason: Error }): Error {
	if (!(reason instanceof Trouble)) return reason;
	return new Trouble(
		`Order ${name}, ${file.fileName}: ${reason.message}`,
		`${reason.advice}. To get the other files all the same, set 'Go on Without Missing Files'`,
		reason.code,
	);
}
