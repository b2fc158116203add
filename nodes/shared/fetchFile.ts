import type { IExecuteFunctions } from 'n8n-workflow';
import { isRecord } from './parameters';
import { withRetries } from './retry';
import type { Repeat } from './retry';
import { Trouble } from './trouble';

const tryTimeoutMs = 60_000;
const delaysMs = [500, 2000];
const patienceMs = 180_000;

type Fetched = { statusCode: number; body: unknown } | { fault: string };

/**
 * Downloads a file from an address that carries its own permission, so without any key. The error of
 * n8n's request holds that address: it ends here, and no Trouble names it.
 */
export async function fetchFile(context: IExecuteFunctions, url: string): Promise<Buffer> {
	if (!/^https?:\/\//i.test(url)) {
		throw new Trouble('The file has no address on the web', 'The service has a fault: tell its support');
	}
	const last = await withRetries(async () => await fetchOnce(context, url), worthRepeating, patienceMs);
	if ('fault' in last) {
		throw new Trouble(
			'The file could not be downloaded: no connection',
			'Check the network of this n8n, then run the workflow again',
			last.fault,
		);
	}
	const { statusCode, body } = last;
	if (statusCode === 200 && Buffer.isBuffer(body)) return body;
	throw new Trouble(
		`The file could not be downloaded: its server answered ${statusCode}`,
		'Addresses of files expire. Run the workflow again to get new ones; if it stays, the file is gone',
		`HTTP ${statusCode}`,
	);
}

async function fetchOnce(context: IExecuteFunctions, url: string): Promise<Fetched> {
	try {
		const answer: { statusCode: number; body: unknown } = await context.helpers.httpRequest({
			method: 'GET',
			url,
			encoding: 'arraybuffer',
			json: false,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout: tryTimeoutMs,
		});
		return { statusCode: answer.statusCode, body: answer.body };
	} catch (error) {
		return { fault: codeOf(error) };
	}
}

function worthRepeating(fetched: Fetched): Repeat | undefined {
	const isOver = 'statusCode' in fetched && fetched.statusCode !== 429 && fetched.statusCode < 500;
	return isOver ? undefined : { delaysMs };
}

function codeOf(error: unknown): string {
	return isRecord(error) && typeof error.code === 'string' ? error.code : '';
}
