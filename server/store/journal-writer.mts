import { setImmediate as nextTurn } from 'node:timers/promises';
import { ChangeGroup } from './change-group.mts';
import type { Compaction } from './compaction.mts';
import type { JournalFile } from './journal-file.mts';
import type { Image } from './snapshot-writer.mts';
import { StoreUnavailableError } from './store.mts';
import type { Changes } from './unit-of-work.mts';

/** Saves changes in groups: what is noted while one group is on its way to the disk goes out in the next. */
export class JournalWriter {
	readonly #journal: JournalFile;
	readonly #compaction: Compaction;
	readonly #takeImage: () => Image;
	/** Noted, and not on its way yet. */
	#next = new ChangeGroup();
	#saving: ChangeGroup | undefined;
	#running: Promise<void> | undefined;
	#end: StoreUnavailableError | undefined;
	#loss: StoreUnavailableError | undefined;
	#closing: Promise<void> | undefined;

	/** @param takeImage what the store holds at the moment of the call */
	constructor(journal: JournalFile, compaction: Compaction, takeImage: () => Image) {
		this.#journal = journal;
		this.#compaction = compaction;
		this.#takeImage = takeImage;
	}

	/** @throws StoreUnavailableError */
	ensureOpen(): void {
		if (this.#end !== undefined) throw this.#end;
	}

	note(changes: Changes): void {
		this.#next.add(changes);
		this.#running ??= this.#run();
	}

	/** Resolves when everything noted so far is durable. */
	async flush(): Promise<void> {
		await (this.#next.isEmpty ? this.#saving : this.#next)?.saved;
	}

	/** From now on nothing reaches the disk: the folder is no longer ours. */
	giveUp(cause: Error): void {
		this.#loss = new StoreUnavailableError('Another process may have taken over the data folder', { cause });
		this.#end = this.#loss;
		void this.#compaction.cancel();
	}

	/** Saves what was noted; nothing more is taken. */
	close(): Promise<void> {
		return (this.#closing ??= this.#close());
	}

	async #close(): Promise<void> {
		this.#end ??= new StoreUnavailableError('The store is closed');
		await this.#running;
		await this.#compaction.cancel();
		await this.#journal.close();
	}

	async #run(): Promise<void> {
		while (!this.#next.isEmpty) {
			// Everyone who got an answer in this turn may note the next change before the group leaves.
			await nextTurn();
			const group = this.#next;
			this.#next = new ChangeGroup();
			this.#saving = group;
			await this.#save(group);
		}
		this.#saving = undefined;
		this.#running = undefined;
	}

	async #save(group: ChangeGroup): Promise<void> {
		// Now, and only now, memory holds what the journal will hold after this group, and nothing else.
		const image = this.#compaction.isDue(this.#journal.size) ? this.#takeImage() : undefined;
		try {
			if (this.#loss !== undefined) throw this.#loss;
			await this.#journal.append(group.operations);
		} catch (error) {
			if (image !== undefined) this.#compaction.postpone(this.#journal.size, error);
			this.#revert(group, error);
			return;
		}
		group.accept();
		if (image !== undefined) await this.#startCompaction(image);
	}

	#revert(group: ChangeGroup, cause: unknown): void {
		const refusal =
			cause instanceof StoreUnavailableError
				? cause
				: new StoreUnavailableError('The change could not be written to disk', { cause });
		// What was noted meanwhile may rest on the group that failed.
		const later = this.#next;
		this.#next = new ChangeGroup();
		later.revert(refusal);
		group.revert(refusal);
	}

	async #startCompaction(image: Image): Promise<void> {
		try {
			await this.#journal.startNext();
		} catch (error) {
			this.#compaction.postpone(this.#journal.size, error);
			return;
		}
		this.#compaction.start(image, this.#journal.number);
	}
}
