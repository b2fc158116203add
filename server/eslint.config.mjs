import tseslint from 'typescript-eslint';
import { importRules } from './import-rules.mjs';

/** For `.mts`: the server, its tests, the engine, the demo and the benchmarks. `.ts` is n8n's, but for its imports. */
export default tseslint.config(
	{ ignores: ['**/dist/**', '**/node_modules/**'] },
	{
		files: ['**/*.mts'],
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: {
			parserOptions: { project: '../tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/array-type': ['error', { default: 'array-simple' }],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
			],
			'@typescript-eslint/dot-notation': 'off',
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true },
			],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Express's request is an interface that extends a class of Node.
			'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
			'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
			'no-console': 'error',
			'@typescript-eslint/no-unnecessary-type-parameters': 'off',
			// A function that promises may have nothing to wait for, as an interface asks.
			'@typescript-eslint/require-await': 'off',
		},
	},
	// Typed arrays are read where their bounds are known; a check in a hot loop costs time and says nothing.
	{ files: ['server/planner/**/*.mts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
	{ files: ['benchmark/**/*.mts'], rules: { 'no-console': 'off' } },
	// Answers and matchers of tests are of any type, and so is what n8n hands around.
	{
		files: ['test/**/*.mts', 'engine/**/*.mts'],
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'@typescript-eslint/no-base-to-string': 'off',
			'max-lines': 'off',
		},
	},
	{
		files: ['contract/**/*.ts', 'nodes/**/*.ts', 'credentials/**/*.ts'],
		languageOptions: { parser: tseslint.parser },
		linterOptions: { reportUnusedDisableDirectives: false },
	},
	{
		files: ['**/*.mts', 'contract/**/*.ts', 'nodes/**/*.ts', 'credentials/**/*.ts'],
		plugins: { ours: importRules },
		rules: { 'ours/import-folders': 'error' },
	},
);
