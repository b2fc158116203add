import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startProcess, temporaryFolder } from '../support/server-process.mts';
import { readManifest, root } from './manifest.mts';
import { packed } from './packed.mts';

const manifest = readManifest(join(root, 'server'));
const dependencies = Object.keys(manifest.dependencies ?? {});
const [command] = Object.values(manifest.bin ?? {});
if (command === undefined) throw new Error('The server has no command.');

const folder = await temporaryFolder();
const pack = await packed('server', folder.path);

afterAll(folder.remove);

describe('the package of the server', () => {
	it('holds what was built, the examples and seeds, its manifest, README and license', () => {
		const shipped =
			/^(?:package\.json|README\.md|LICENSE|dist\/server\/.+\.mjs|dist\/contract\/.+\.js|dist\/contract\/\w+\/examples\/\w+\.json|seeds\/.+\.json)$/;
		expect(pack.files.filter((file) => !shipped.test(file))).toEqual([]);
		expect(pack.files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'seeds/demo.json']));
	});

	it('goes with the nodes: same version, license, Node.js and repository', async () => {
		const nodes = readManifest();
		for (const field of ['version', 'license', 'homepage'] as const)
			expect(manifest[field]).toBe(nodes[field]);
		expect(manifest.engines).toEqual(nodes.engines);
		expect(manifest.repository.url).toBe(nodes.repository.url);
		const license = (path: string): Promise<string> => readFile(join(path, 'LICENSE'), 'utf8');
		expect(await license(pack.folder)).toBe(await license(root));
	});

	it('is smaller than 400 kB', () => {
		expect(pack.size).toBeLessThan(400_000);
	});

	it('has a command that runs under Node.js', async () => {
		expect(await readFile(join(pack.folder, command), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
	});

	it('imports no package that it does not depend on', async () => {
		const code = pack.files.filter((file) => /\.m?js$/.test(file));
		const imported = (await Promise.all(code.map(packagesIn))).flat();
		expect(imported).toEqual(expect.arrayContaining(dependencies));
		expect(imported.filter((name) => !dependencies.includes(name))).toEqual([]);
	});

	it('starts with nothing but its dependencies, and shows a new user the first steps', async () => {
		for (const name of dependencies) {
			const link = join(folder.path, 'node_modules', name);
			await mkdir(dirname(link), { recursive: true });
			await symlink(installedFolder(name), link, 'junction');
		}
		const server = await startProcess(
			{ DATA_DIR: join(folder.path, 'data'), OPTIMOROUTE_API_KEY: '' },
			join(pack.folder, command),
		);
		expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
		expect(server.output()).toContain('write it down');
		expect(server.output()).toContain(join(folder.path, 'data'));
		expect(await server.end('SIGTERM')).toBe(0);
	});
});

/** Where npm has put a dependency of the server: beside the server if the project has another version of it. */
function installedFolder(name: string): string {
	const own = join(root, 'server/node_modules', name);
	return existsSync(own) ? own : join(root, 'node_modules', name);
}

/** Names of the packages that a file imports; Node's own modules are left out. */
async function packagesIn(file: string): Promise<string[]> {
	const code = await readFile(join(pack.folder, file), 'utf8');
	const sources = [
		...code.matchAll(/\b(?:from|import|import\(|load\(|require\(|resolve\()\s*(["'])([@\w][\w@/.-]*)\1/g),
	];
	return sources
		.map(([, , source]) => source!)
		.filter((source) => !source.startsWith('node:'))
		.map((source) => /^(?:@[^/]+\/)?[^/]+/.exec(source)![0]);
}
