import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/config.mts';
import { n8nVersion } from '../e2e/n8n/version.mts';
import { readManifest, root } from './manifest.mts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const dockerfile = read('Dockerfile');
const compose = read('compose.yml');

const settings = Object.fromEntries(
	[...read('.env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]),
);

/** What a variable is set to in the Dockerfile, by ARG or ENV. */
function valueOf(name: string): string | undefined {
	return new RegExp(`^(?:ARG|ENV)\\b.*\\b${name}=(\\S+)`, 'm').exec(dockerfile)?.[1];
}

describe('the container images', () => {
	it('have the n8n that the end-to-end tests run', () => {
		expect(valueOf('N8N_VERSION')).toBe(n8nVersion);
		expect(read('docs/docker.md').match(/n8n \d+\.\d+\.\d+/g)).toEqual([`n8n ${n8nVersion}`]);
	});

	it('are made from files that exist', () => {
		const copied = [...dockerfile.matchAll(/^COPY (?!--from)(?:--\S+ )*(.+) \S+$/gm)].flatMap(([, paths]) =>
			paths!.split(' '),
		);
		expect(copied).not.toEqual([]);
		expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	it('pack and install the packages by their names', () => {
		const { name } = readManifest();
		const server = readManifest(join(root, 'server'));
		expect(dockerfile).toContain(`/packages/${name}-*.tgz`);
		expect(dockerfile).toContain(`COPY --from=packages /nodes /opt/${name}\n`);
		expect(dockerfile).toContain(`/packages/${server.name}-*.tgz`);
		expect(dockerfile).toContain(`CMD ["node_modules/.bin/${Object.keys(server.bin ?? {})[0]!}"]`);
		expect(read('docker/n8n-entrypoint.sh')).toContain(`\npackage=${name}\n`);
	});

	it('can be reached from this machine only', () => {
		const ports = [...compose.matchAll(/^ +- '(\S+:\d+)'$/gm)].map(([, port]) => port);
		expect(ports).toEqual(['127.0.0.1:3080:3080', '127.0.0.1:5678:5678']);
		expect(valueOf('PORT')).toBe('3080');
	});

	it('are told settings that the server or n8n knows', () => {
		const known = read('server/config.mts') + compose;
		expect(Object.keys(settings).filter((name) => !known.includes(name))).toEqual([]);
		expect(readConfig(settings).optimoRouteKey).toBe(settings['OPTIMOROUTE_API_KEY']);
	});

	it('keep secrets out of the repository and out of the images', () => {
		expect(read('.gitignore').split('\n')).toContain('.env');
		expect(read('.dockerignore').split('\n')).toContain('.env');
	});
});
