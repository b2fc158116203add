import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);

const debianProgram = '/usr/bin/chromium';

/** Nothing of the browser's own may look for the internet. */
const quiet = [
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-gpu',
];

/**
 * Starts a browser without a window: `$CHROMIUM`, else Debian's, which is installed if it is missing.
 * @throws Error that says what to do, if it can't be installed
 */
export async function openBrowser(say: (text: string) => void): Promise<Browser> {
	const executablePath = process.env['CHROMIUM'] ?? debianProgram;
	if (!existsSync(executablePath)) await installChromium(executablePath, say);
	// Chromium does not run its sandbox for root.
	return chromium.launch({ executablePath, args: quiet, chromiumSandbox: process.getuid?.() !== 0 });
}

async function installChromium(program: string, say: (text: string) => void): Promise<void> {
	say('Installing Chromium …');
	try {
		await run('apt-get', ['update']);
		await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
	} catch (error) {
		throw new Error(`There is no ${program}. Install Chromium, or set CHROMIUM to a program like it.`, {
			cause: error,
		});
	}
}
