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
	console.log('opened');
	process.stdin.on('end', () => void store.close()).resume();
} catch (error) {
	console.log(`refused: ${String(error)}`);
	process.exitCode = 1;
}
