import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { firstSteps } from '../../server/guidance.mts';

const main = fileURLToPath(new URL('../../server/dist/server/main.mjs', import.meta.url));
const start = (argument: string) => promisify(execFile)(process.execPath, [main, argument]);

describe('what the server tells its user', () => {
	it('shows each new key, what it is for, and where the data is', () => {
		const text = firstSteps(['OptimoRoute key of A: 1', 'OptimoRoute key of B: 2'], '/srv/routing');
		expect(text).toMatch(/^OptimoRoute key of A: 1\nOptimoRoute key of B: 2\n/);
		expect(text).toContain('only this once');
		expect(text).toContain('/srv/routing');
	});

	it('explains itself with --help, without starting', async () => {
		const { stdout } = await start('--help');
		expect(stdout).toContain('DATA_DIR');
		expect(stdout).not.toContain('listening');
	});

	it('refuses arguments, and says what to use instead', async () => {
		await expect(start('--port=80')).rejects.toMatchObject({
			code: 2,
			stderr: expect.stringContaining('environment variables'),
		});
	});
});
