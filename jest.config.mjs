const transform = (type) => [
	'@swc/jest',
	{ jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type } },
];

const shared = {
	moduleFileExtensions: ['mts', 'ts', 'mjs', 'js', 'cjs', 'json', 'node'],
	extensionsToTreatAsEsm: ['.mts'],
	transform: { '\\.ts$': transform('commonjs'), '\\.mts$': transform('es6') },
	testEnvironment: 'node',
	modulePathIgnorePatterns: ['<rootDir>/dist/package.json'],
};

export default {
	projects: ['nodes', 'server', 'contract', 'package', 'benchmark'].map((part) => ({
		...shared,
		displayName: part,
		setupFilesAfterEnv: [
			'<rootDir>/test/support/leave-no-server.mts',
			'<rootDir>/test/support/only-documented-answers.mts',
		],
		testMatch: [`<rootDir>/test/${part}/**/*.test.(ts|mts)`],
	})),
	testTimeout: 60_000,
	// Modules that a test file has loaded are not given free by its worker: a new one is started then.
	maxWorkers: 2,
	workerIdleMemoryLimit: '1GB',
	coverageProvider: 'v8',
};
