import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { realDisk } from './disk.mts';
import { StoreRefusedError } from './store.mts';
import { systemCodeOf } from './system-error.mts';

const secretPattern = /^[0-9a-f]{64}\n$/;

/**
 * The secret of a data folder, 32 random bytes in hex: made when it is first asked for, and readable by this user alone.
 * @throws StoreRefusedError if the file is there and holds something else
 */
export async function readSecret(folder: string, name: string): Promise<string> {
	const file = path.join(folder, name);
	const known = await readFile(file, 'latin1').catch((error: unknown) => {
		if (systemCodeOf(error) === 'ENOENT') return undefined;
		throw error;
	});
	if (known !== undefined) {
		if (secretPattern.test(known)) return known.trim();
		throw new StoreRefusedError(
			`The file ${file} does not hold a secret: remove it, and a new one is made; links given out before end then`,
		);
	}
	const secret = randomBytes(32).toString('hex');
	const part = `${file}.part`;
	const handle = await open(part, 'w', 0o600);
	try {
		// The file may have been left behind with other rights.
		await handle.chmod(0o600);
		await handle.writeFile(`${secret}\n`);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(part, file);
	await realDisk.syncFolder(folder);
	return secret;
}
