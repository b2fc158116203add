import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { core } from '../../engine/n8n.mts';
import { npm } from '../support/packages.mts';
import { temporaryFolder } from '../support/server-process.mts';
import { readManifest, root } from './manifest.mts';
import { packed } from './packed.mts';
import { scan } from './scan.mts';

/** The categories that n8n's node panel has, by its documentation of codex files. */
const categories = [
	'Analytics',
	'Communication',
	'Data & Storage',
	'Development',
	'Finance & Accounting',
	'Marketing & Content',
	'Miscellaneous',
	'Productivity',
	'Sales',
	'Utility',
];

const manifest = readManifest();
const registered = manifest.n8n!;

const folder = await temporaryFolder();
const pack = await packed('nodes', folder.path);

// As on a user's n8n, nothing but n8n-workflow can be found from the package.
await mkdir(join(folder.path, 'node_modules'));
await symlink(
	join(root, 'node_modules/n8n-workflow'),
	join(folder.path, 'node_modules/n8n-workflow'),
	'junction',
);
const loader = new core.PackageDirectoryLoader(pack.folder);
await loader.loadAll();

afterAll(folder.remove);

const builtFrom = (source: string): string => `dist/${source.replace(/\.ts$/, '.js')}`;

async function sources(part: string, ending: string): Promise<string[]> {
	const files = await readdir(join(root, part), { recursive: true });
	return files
		.filter((file) => file.endsWith(ending))
		.map((file) => builtFrom(`${part}/${file.replaceAll('\\', '/')}`));
}

describe('the package of the nodes', () => {
	it('holds what was built from the shipped folders, its manifest, the README and the license', () => {
		const shipped =
			/^(?:(?:package\.json|README\.md|LICENSE)|dist\/(?:contract|credentials|nodes)\/.+\.(?:js|js\.map|d\.ts)|dist\/nodes\/.+\.node\.json|dist\/icons\/.+\.svg)$/;
		expect(pack.files.filter((file) => !shipped.test(file))).toEqual([]);
		expect(pack.files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
	});

	it('holds no tests and nothing left over', () => {
		const leftOver = /(?:^|[./-])(?:test|tests|spec|scratch|bak|backup|tmp|tsbuildinfo)(?:[./-]|$)/i;
		expect(pack.files.filter((file) => leftOver.test(file))).toEqual([]);
	});

	it('is smaller than 400 kB', () => {
		expect(pack.size).toBeLessThan(400_000);
	});

	it('has no dependencies, and leaves n8n-workflow to n8n', () => {
		expect(manifest.dependencies ?? {}).toEqual({});
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('registers every node and every credential there is', async () => {
		expect([...registered.nodes].sort()).toEqual((await sources('nodes', '.node.ts')).sort());
		expect([...registered.credentials].sort()).toEqual(
			(await sources('credentials', '.credentials.ts')).sort(),
		);
	});

	it('is installed by n8n without fetching anything', async () => {
		const copy = join(folder.path, 'installed');
		await cp(pack.folder, copy, { recursive: true });
		const { devDependencies, peerDependencies, ...rest } = JSON.parse(
			await readFile(join(copy, 'package.json'), 'utf8'),
		);
		expect(devDependencies).toBeDefined();
		expect(peerDependencies).toBeDefined();
		await writeFile(join(copy, 'package.json'), JSON.stringify(rest));
		await npm(['install', '--offline', '--ignore-scripts', '--install-strategy=shallow'], copy);
		expect(await readdir(copy)).not.toContain('node_modules');
	});

	it("passes the scanner of n8n's verification", async () => {
		const shipped = await scan(pack.folder, folder.path, ['**/*.js', 'package.json']);
		expect(shipped).toEqual({ passed: true });
	});
});

describe.each([...registered.nodes])('%s, loaded by n8n', (file) => {
	const name = Object.keys(loader.nodeTypes).find((key) => loader.nodeTypes[key]?.sourcePath === file)!;
	const { description } = loader.nodeTypes[name]!.type;

	it('has the name of its class', () => {
		expect(name.toLowerCase()).toBe(basename(file, '.node.js').toLowerCase());
	});

	it('asks only for credentials of the package', () => {
		const asked = loader.getCredentialsForNode(loader.nodeTypes[name]!.type);
		const own = Object.keys(loader.credentialTypes);
		expect(asked.filter((credential) => !own.includes(credential.name))).toEqual([]);
	});

	it('is found in the panel, and leads to its documentation', async () => {
		const codex: { node: string; categories: string[] } = JSON.parse(
			await readFile(join(pack.folder, `${file}on`), 'utf8'),
		);
		expect(codex.node).toBe(`${manifest.name}.${name}`);
		expect(description.codex?.categories).toEqual(codex.categories);
		expect(codex.categories).not.toEqual([]);
		expect(codex.categories.filter((category) => !categories.includes(category))).toEqual([]);
		const { primaryDocumentation = [], credentialDocumentation = [] } = description.codex?.resources ?? {};
		for (const links of [primaryDocumentation, credentialDocumentation]) {
			expect(links).not.toEqual([]);
			expect(links.filter(({ url }) => !url.startsWith('https://'))).toEqual([]);
		}
	});

	it('has an icon for light and one for dark', async () => expectIcons(description.iconUrl));
});

describe.each([...registered.credentials])('%s, loaded by n8n', (file) => {
	const type = Object.values(loader.credentialTypes).find(({ sourcePath }) => sourcePath === file)!.type;

	it('opens at least one node', () => {
		expect(type.supportedNodes).not.toEqual([]);
	});

	it('has an icon for light and one for dark', async () => expectIcons(type.iconUrl));
});

/** The address of an icon in the editor is its path in the package, after `icons/<package>/`. */
async function expectIcons(url: unknown): Promise<void> {
	expect(url).toEqual({ light: expect.any(String), dark: expect.any(String) });
	const { light, dark } = url as { light: string; dark: string };
	const read = (icon: string): Promise<string> =>
		readFile(join(pack.folder, icon.replace(`icons/${manifest.name}/`, '')), 'utf8');
	const [lightIcon, darkIcon] = await Promise.all([read(light), read(dark)]);
	expect(lightIcon).toContain('<svg');
	expect(darkIcon).toContain('<svg');
	expect(darkIcon).not.toBe(lightIcon);
}
