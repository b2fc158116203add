import type { Disk } from './disk.mts';
import { journalPath } from './folder-files.mts';
import { writeSnapshot, type Image } from './snapshot-writer.mts';

/** When a new snapshot is due. */
export interface CompactionRule {
	/** Journals smaller than this are left alone, in bytes. */
	readonly minimumBytes: number;
	/** Journals are left alone until they are this many times as large as the snapshot. */
	readonly factor: number;
}

/** Replaces journals by a snapshot, in the background. A failure harms nothing and is tried again later. */
export class Compaction {
	readonly #disk: Disk;
	readonly #folder: string;
	readonly #rule: CompactionRule;
	readonly #warn: (message: string, cause: unknown) => void;
	/** Size of the journals that an earlier process left without a snapshot, in bytes. */
	#closedBytes: number;
	#firstJournal: number;
	#dueBytes: number;
	#running: Promise<void> | undefined;
	#isCancelled = false;

	constructor(
		disk: Disk,
		folder: string,
		rule: CompactionRule,
		state: { firstJournal: number; closedBytes: number; snapshotBytes: number },
		warn: (message: string, cause: unknown) => void,
	) {
		this.#disk = disk;
		this.#folder = folder;
		this.#rule = rule;
		this.#warn = warn;
		this.#closedBytes = state.closedBytes;
		this.#firstJournal = state.firstJournal;
		this.#dueBytes = this.#threshold(state.snapshotBytes);
	}

	/** @param journalBytes size of the journal that is being written */
	isDue(journalBytes: number): boolean {
		if (this.#running !== undefined || this.#isCancelled) return false;
		return this.#closedBytes + journalBytes >= this.#dueBytes;
	}

	/** Not before the journals have grown by a good part. */
	postpone(journalBytes: number, cause: unknown): void {
		this.#dueBytes = this.#closedBytes + journalBytes + this.#rule.minimumBytes / 4;
		this.#warn('The journal could not be replaced by a snapshot; this will be tried again', cause);
	}

	/**
	 * Writes the image in the background, then deletes the journals before `nextJournal`.
	 * @param image what they and the present snapshot hold
	 * @param nextJournal the one that is written from now on, empty so far
	 */
	start(image: Image, nextJournal: number): void {
		this.#running = this.#run(image, nextJournal)
			.catch((error: unknown) => this.postpone(0, error))
			.finally(() => {
				this.#running = undefined;
			});
	}

	/** Resolves when no compaction runs any more; none begins after this. */
	async cancel(): Promise<void> {
		this.#isCancelled = true;
		await this.#running;
	}

	async #run(image: Image, nextJournal: number): Promise<void> {
		const bytes = await writeSnapshot(this.#disk, this.#folder, nextJournal, image, () => this.#isCancelled);
		if (bytes === undefined) return;
		this.#closedBytes = 0;
		this.#dueBytes = this.#threshold(bytes);
		for (; this.#firstJournal < nextJournal; this.#firstJournal++) {
			await this.#disk.remove(journalPath(this.#folder, this.#firstJournal));
		}
	}

	#threshold(snapshotBytes: number): number {
		return Math.max(this.#rule.minimumBytes, this.#rule.factor * snapshotBytes);
	}
}
