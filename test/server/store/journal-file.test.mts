import fc from 'fast-check';
import { encodeLine } from '../../../server/store/checked-line.mts';
import type { Disk } from '../../../server/store/disk.mts';
import { journalPath } from '../../../server/store/folder-files.mts';
import { headerOf, JournalFile } from '../../../server/store/journal-file.mts';
import { faultyDisk } from './faulty-disk.mts';
import { chances, PowerCutDisk } from './power-cut-disk.mts';

const folder = '/data';

/** Every call of the kind named by `failing()` fails. */
function aDisk(failing: () => string | undefined): { memory: PowerCutDisk; disk: Disk } {
	const memory = new PowerCutDisk();
	return { memory, disk: faultyDisk((call) => (call === failing() ? 'error' : 'none'), memory) };
}

async function linesOf(disk: Disk, number: number): Promise<string> {
	const file = await disk.openExisting(journalPath(folder, number));
	const bytes = Buffer.alloc(await file.size());
	await file.read(bytes, 0);
	return bytes.toString();
}

function journalText(number: number, ...lines: readonly string[]): string {
	return [headerOf(number), ...lines].map((line) => encodeLine(line).toString()).join('');
}

async function namesIn(disk: Disk): Promise<string[]> {
	const entries = await disk.list(folder);
	return entries.map(({ name }) => name);
}

describe('JournalFile', () => {
	it('leaves nothing of a refused line behind, even if the power goes right afterwards', async () => {
		await fc.assert(
			fc.asyncProperty(chances, async (chance) => {
				const memory = new PowerCutDisk();
				let syncs = 0;
				const disk = faultyDisk((call) => (call === 'sync' && ++syncs === 3 ? 'error' : 'none'), memory);
				const journal = await JournalFile.create(disk, folder, 1);
				await journal.append(['"a"']);
				await expect(journal.append(['"refused"'])).rejects.toThrow('sync');
				const found = memory.found(chance);
				expect(await linesOf(found, 1)).toBe(journalText(1, '["a"]'));
			}),
		);
	});

	it('appends nothing behind a broken line that it can not cut off, until it can', async () => {
		let failing: string | undefined;
		const { memory, disk } = aDisk(() => failing);
		const journal = await JournalFile.create(disk, folder, 1);
		const { size } = journal;
		failing = 'sync';
		await expect(journal.append(['"refused for long"'])).rejects.toThrow('sync');
		failing = 'truncate';
		await expect(journal.append(['"refused"'])).rejects.toThrow('truncate');
		expect(journal.size).toBe(size);
		failing = undefined;
		await journal.append(['"a"']);
		expect(await linesOf(memory, 1)).toBe(journalText(1, '["a"]'));
	});

	it('cuts a broken line off when it is closed', async () => {
		let failing: string | undefined;
		const { memory, disk } = aDisk(() => failing);
		const journal = await JournalFile.create(disk, folder, 1);
		failing = 'sync';
		await expect(journal.append(['"refused"'])).rejects.toThrow('sync');
		failing = undefined;
		await journal.close();
		expect(await linesOf(memory, 1)).toBe(journalText(1));
	});

	it.each(['create', 'write', 'sync', 'syncFolder'])(
		'goes on in the present file if the next one can not be begun (%s), and removes that',
		async (fault) => {
			let failing: string | undefined;
			const { memory, disk } = aDisk(() => failing);
			const journal = await JournalFile.create(disk, folder, 1);
			failing = fault;
			await expect(journal.startNext()).rejects.toThrow(fault);
			expect(journal.number).toBe(1);
			failing = undefined;
			await journal.append(['"a"']);
			const found = memory.found(() => 0.4);
			expect(await namesIn(found)).toEqual(['journal-00000001.jsonl']);
			expect(await linesOf(found, 1)).toBe(journalText(1, '["a"]'));
			await journal.startNext();
			await journal.append(['"b"']);
			expect(await linesOf(memory, 2)).toBe(journalText(2, '["b"]'));
		},
	);

	it('writes on however few bytes the disk takes at a time, and gives up when it takes none', async () => {
		const { memory } = aDisk(() => undefined);
		let taken = 3;
		const slow: Disk = {
			...faultyDisk(() => 'none', memory),
			async create(path) {
				const file = await memory.create(path);
				return { ...file, write: (bytes, at) => file.write(bytes.subarray(0, taken), at) };
			},
		};
		const journal = await JournalFile.create(slow, folder, 1);
		await journal.append(['"a"']);
		expect(await linesOf(memory, 1)).toBe(journalText(1, '["a"]'));
		taken = 0;
		await expect(journal.append(['"b"'])).rejects.toThrow('takes no more bytes');
	});
});
