import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface ScanResult {
	readonly passed: boolean;
	/** The rules that are broken, with file and line. */
	readonly details?: string;
}

const program = fileURLToPath(new URL('scan-folder.mjs', import.meta.url));

/**
 * Runs the scanner that n8n's verification runs, in a process of its own: under Jest's NODE_ENV its rules take
 * every file for a node's. Without patterns it looks at what it looks at in a repository.
 */
export async function scan(
	folder: string,
	workFolder: string,
	patterns: readonly string[] = [],
): Promise<ScanResult> {
	const { stdout } = await promisify(execFile)(process.execPath, [program, folder, ...patterns], {
		env: { PATH: process.env['PATH'], NODE_ENV: 'production', TMPDIR: workFolder, TEMP: workFolder },
	});
	return JSON.parse(stdout);
}
