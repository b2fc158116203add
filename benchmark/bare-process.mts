import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface BareProcess {
	readonly url: string;
	stop(): void;
}

/** Starts one of the reference apps of this folder; it prints its address. */
export async function startBare(file: string, ...parameters: string[]): Promise<BareProcess> {
	const path = fileURLToPath(new URL(file, import.meta.url));
	const child = spawn(process.execPath, ['--import', 'tsx', path, ...parameters], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const url = await new Promise<string>((resolve) => {
		child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
	});
	return { url, stop: () => void child.kill() };
}
