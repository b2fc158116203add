import { readdirSync, readFileSync } from 'node:fs';
import { docsFolder, plain, readPage, rowsOf, sectionOf } from './page.mts';
import { operationRows, type OperationRow } from './operation-rows.mts';
import { vendors } from './vendors.mts';

const page = readPage(new URL('troubleshooting.md', docsFolder));

describe.each(vendors)('docs/troubleshooting.md on $name', ({ name, advice, generalCodes }) => {
	const rows = rowsOf(sectionOf(page, name), 'Code').map((cells) => {
		const [code = '', , whatToDo = '', where = ''] = cells;
		return { code: plain(code), cells, whatToDo, where: operationsIn(plain(where)) };
	});
	const adviceOf = (code: string): string[] => {
		return Object.values(advice).flatMap((byCode) => byCode.get(code) ?? []);
	};

	it('explains every code of the contract once, and no other, in the order of the alphabet', () => {
		const known = new Set(Object.values(advice).flatMap((byCode) => [...byCode.keys()]));
		expect(rows.map(({ code }) => code)).toEqual([...known].sort());
		expect(rows.filter(({ cells }) => cells.length !== 4 || cells.includes(''))).toEqual([]);
	});

	it('names the fields that the advice of the node names', () => {
		const unnamed = rows.flatMap(({ code, whatToDo }) => {
			const fields = adviceOf(code).flatMap((text) => [...text.matchAll(/(?<!\w)'([A-Z][^']*)'/g)]);
			const missing = fields.filter(([, field = '']) => !whatToDo.includes(`_${field}_`));
			return missing.map(([, field]) => `${code}: ${field}`);
		});
		expect(unnamed).toEqual([]);
	});

	const possible = (code: string): OperationRow[] =>
		operationRows(name).filter(({ calls }) => calls.some((call) => advice[call]?.has(code)));

	it('names only operations that can meet the code', () => {
		const impossible = rows.flatMap(({ code, where }) => {
			const names = generalCodes.includes(code) ? ['any'] : possible(code).map(({ operation }) => operation);
			return where.filter((operation) => !names.includes(operation)).map((it) => `${code}: ${it}`);
		});
		expect(impossible).toEqual([]);
	});

	it('names an operation for each call that can answer the code', () => {
		const unnamed = rows.flatMap(({ code, where }) => {
			if (where.join() === 'any') return [];
			const named = possible(code).filter(({ operation }) => where.includes(operation));
			const calls = new Set(possible(code).flatMap(({ calls }) => calls));
			return [...calls]
				.filter((call) => advice[call]?.has(code) && !named.some(({ calls }) => calls.includes(call)))
				.map((call) => `${code}: ${call}`);
		});
		expect(unnamed).toEqual([]);
	});
});

/** `Order: Get, Update; Planning: Start` as a list of operations. */
function operationsIn(where: string): string[] {
	return where.split('; ').flatMap((part) => {
		const [resource = '', operations] = part.split(': ');
		return operations === undefined
			? [resource]
			: operations.split(', ').map((name) => `${resource}: ${name}`);
	});
}

it('quotes messages as the nodes word them', () => {
	const sources = ['nodes/', 'credentials/'].flatMap((folder) => {
		const url = new URL(`../${folder}`, docsFolder);
		const files = readdirSync(url, { recursive: true, encoding: 'utf8' }).filter((file) =>
			file.endsWith('.ts'),
		);
		return files.map((file) => readFileSync(new URL(file, url), 'utf8').replaceAll(/\$\{[^}]*\}/g, '…'));
	});
	const quoted = page.sections.flatMap((section) => rowsOf(section, 'Message')).map(([cell = '']) => cell);
	const messages = quoted.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text));
	expect(messages.length).toBeGreaterThan(0);
	expect(messages.filter((message) => !sources.some((source) => source.includes(message)))).toEqual([]);
});
