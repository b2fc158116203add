import { openFileStore } from '../../../server/store/file-store.mts';

/** A process of its own for the lock tests: opens the folder it is given, says how that went, and stays. */
const [, , folder = ''] = process.argv;

interface HeldRecords {
	readonly notes: { readonly id: string };
}

try {
	const layout = { notes: {} };
	const store = await openFileStore<HeldRecords, typeof layout>({ folder, layout });
	await store.write((unit) => unit.put('notes', { id: String(process.pid) }));
	process.stdout.write('opened\n');
	process.stdin.on('end', () => void store.close()).resume();
} catch (error) {
	process.stdout.write(`refused: ${String(error)}\n`);
	process.exitCode = 1;
}
