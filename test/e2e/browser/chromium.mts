import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import type { Endings } from '../endings.mts';

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
export async function openBrowser(say: (text: string) => void, endings: Endings): Promise<Browser> {
	const executablePath = process.env['CHROMIUM'] ?? debianProgram;
	if (!existsSync(executablePath)) await installChromium(executablePath, say);
	// Chromium does not run its sandbox for root.
	const chromiumSandbox = process.getuid?.() !== 0;
	// Told to end, Playwright would end this whole process at once, before n8n and the server have ended.
	const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
	const browser = await chromium.launch({ executablePath, args: quiet, chromiumSandbox, ...signals });
	endings.add(() => browser.close());
	return browser;
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
