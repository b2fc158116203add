import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Endings } from './endings.mts';
import { createWorld } from './world.mts';

/** The ports that n8n and the reference server have by default. */
const ports = { n8n: 5678, server: 3080 };

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const endings = new Endings(say);
const world = await createWorld(say, endings, ports).catch(async (error: unknown) => {
	await endings.end();
	throw error;
});
const compiler = spawn(
	'npx',
	['tsc', '--watch', '--preserveWatchOutput', '--outDir', join(world.packageFolder, 'dist')],
	{ stdio: ['ignore', 'inherit', 'inherit'] },
);

endings.add(async () => compiler.kill());

const { email, password } = world.owner;
say(`\nn8n with the nodes, the example workflows and the demo company: ${world.n8n.url}`);
say(`Log in as ${email} with the password ${password}`);
say('Changes of nodes and credentials are in n8n some seconds after they are saved. Ctrl-C ends it.\n');
