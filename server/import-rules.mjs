import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Who may import whom: for each folder the other folders of ours and the packages. A folder may always import from
 * itself. The first row that matches a file counts; `*` stands for one name, the same one on both sides but for its case.
 */
export const importTable = [
	['contract/*', { folders: [], packages: [] }],
	['nodes/shared', { folders: [], packages: ['n8n-workflow', 'crypto'] }],
	['nodes/*', { folders: ['nodes/shared', 'contract/*'], packages: ['n8n-workflow'] }],
	['credentials', { folders: ['contract'], packages: ['n8n-workflow'] }],
	['server/store', { folders: [], packages: ['lowdb', 'proper-lockfile', 'node:'] }],
	['server/geo', { folders: [], packages: ['@mapbox/polyline', 'node:'] }],
	['server/planner', { folders: [], packages: [] }],
	[
		'server/planning',
		{ folders: ['server/planner', 'server/geo'], packages: ['p-queue', 'node:worker_threads'] },
	],
	[
		'server/domain',
		{ folders: ['server/store', 'server/planning', 'server/geo', 'server/planner/model'], packages: [] },
	],
	[
		'server/webhooks',
		{
			folders: ['server/domain', 'server/store'],
			packages: ['got', 'p-queue', 'standardwebhooks', 'ipaddr.js', 'node:'],
		},
	],
	[
		'server/api/http',
		{
			folders: ['server/domain/domain-error.mts'],
			packages: ['express', 'zod', 'ajv', 'secure-json-parse', 'pino', 'node:'],
		},
	],
	[
		'server/api/admin',
		{
			folders: ['server/domain', 'server/api/http', 'server/store/store.mts'],
			packages: ['express', 'zod', 'pino', 'node:crypto'],
		},
	],
	['server/api/swagger', { folders: ['server/api/http'], packages: ['express', 'zod', 'node:crypto'] }],
	[
		'server/api/*',
		{
			folders: [
				'server/domain',
				'server/api/http',
				'server/geo/polyline.mts',
				'server/geo/place.mts',
				'server/store/store.mts',
				'contract/*',
			],
			packages: ['express', 'express-rate-limit', 'zod', 'pino'],
		},
	],
	[
		'server/seed',
		{
			folders: ['server/domain', 'server/api/http', 'server/api/optimoroute', 'server/api/rouptimize'],
			packages: ['zod', 'node:'],
		},
	],
];

function ruleFor(file) {
	for (const [pattern, rule] of importTable) {
		const match = new RegExp(`^${pattern.replace('*', '([^/]+)')}/`).exec(file);
		if (match === null) continue;
		const fill = (folder) => folder.replace('*', (match[1] ?? '').toLowerCase());
		return { home: match[0].slice(0, -1), folders: rule.folders.map(fill), packages: rule.packages };
	}
	return undefined;
}

const isWithin = (file, folder) => file === folder || file.startsWith(`${folder}/`);

/** The sentence that is wrong with an import, if it breaks the table. */
export function importFault(file, source) {
	const rule = ruleFor(file);
	if (rule === undefined) return undefined;
	if (source.startsWith('.')) {
		const target = relative(root, resolve(join(root, dirname(file)), source)).replaceAll('\\', '/');
		if ([rule.home, ...rule.folders].some((folder) => isWithin(target, folder))) return undefined;
		return `${rule.home} may not import ${target}`;
	}
	const known = rule.packages.some((name) =>
		name.endsWith(':') ? source.startsWith(name) : source === name || source.startsWith(`${name}/`),
	);
	return known ? undefined : `${rule.home} may not import the package ${source}`;
}

const importFolders = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = relative(root, context.filename).replaceAll('\\', '/');
		const check = (node) => {
			if (typeof node.source?.value !== 'string') return;
			const fault = importFault(file, node.source.value);
			if (fault !== undefined) context.report({ node: node.source, message: fault });
		};
		return {
			ImportDeclaration: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			ImportExpression: check,
		};
	},
};

export const importRules = { rules: { 'import-folders': importFolders } };
