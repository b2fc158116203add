import { mkdir } from 'node:fs/promises';
import type { Row } from './collection.mts';
import { Compaction, type CompactionRule } from './compaction.mts';
import type { Disk } from './disk.mts';
import { loadFolder } from './folder-load.mts';
import { lockFolder } from './folder-lock.mts';
import { JournalWriter } from './journal-writer.mts';
import type { Image } from './snapshot-writer.mts';
import { StoreRefusedError, StoreUnavailableError, type StoredRecord } from './store.mts';
import { systemCodeOf } from './system-error.mts';
import type { Tables } from './tables.mts';
import type { Changes } from './unit-of-work.mts';
import type { ChangeAdapter } from './unit-store.mts';

export interface JournalOptions {
	readonly disk: Disk;
	readonly folder: string;
	readonly compaction: CompactionRule;
	readonly warn: (message: string, cause?: unknown) => void;
}

/** lowdb's way to the disk: a snapshot, and beside it a journal of the changes since. */
export class JournalAdapter<Kinds extends { [K in keyof Kinds]: StoredRecord }> implements ChangeAdapter<
	Tables<Kinds>
> {
	readonly #options: JournalOptions;
	readonly #tables: Tables<Kinds>;
	#writer: JournalWriter | undefined;
	#unlock: (() => Promise<void>) | undefined;
	#loss: Error | undefined;

	/** @param tables empty ones, for `read` to fill */
	constructor(options: JournalOptions, tables: Tables<Kinds>) {
		this.#options = options;
		this.#tables = tables;
	}

	/**
	 * Takes the folder for this process and loads what it holds.
	 * @throws StoreRefusedError if it can't be used; its files are then as before
	 */
	async read(): Promise<Tables<Kinds>> {
		const { folder } = this.#options;
		try {
			await mkdir(folder, { recursive: true });
			this.#unlock = await lockFolder(folder, (cause) => this.#giveUp(cause));
			this.#writer = await this.#load();
			return this.#tables;
		} catch (error) {
			await this.#unlock?.();
			if (systemCodeOf(error) === undefined) throw error;
			const text = `The data folder ${folder} can't be opened: ${String(error)}`;
			throw new StoreRefusedError(text, { cause: error });
		}
	}

	ensureOpen(): void {
		this.#opened().ensureOpen();
	}

	note(changes: Changes): void {
		this.#opened().note(changes);
	}

	async write(): Promise<void> {
		await this.#opened().flush();
	}

	async close(): Promise<void> {
		try {
			await this.#writer?.close();
		} finally {
			await this.#unlock?.();
		}
	}

	async #load(): Promise<JournalWriter> {
		const { disk, folder, compaction: rule, warn } = this.#options;
		const loaded = await loadFolder(disk, folder, this.#tables);
		for (const warning of loaded.warnings) warn(warning);
		const compaction = new Compaction(disk, folder, rule, loaded, warn);
		const writer = new JournalWriter(loaded.journal, compaction, () => imageOf(this.#tables));
		if (this.#loss !== undefined) writer.giveUp(this.#loss);
		return writer;
	}

	#giveUp(cause: Error): void {
		this.#loss = cause;
		this.#writer?.giveUp(cause);
		this.#options.warn(`The lock of ${this.#options.folder} is lost: nothing more is written`, cause);
	}

	#opened(): JournalWriter {
		if (this.#writer === undefined) throw new StoreUnavailableError('The store has not been read yet');
		return this.#writer;
	}
}

function imageOf<Kinds extends { [K in keyof Kinds]: StoredRecord }>(tables: Tables<Kinds>): Image {
	const image = new Map<string, ReadonlyArray<Row<StoredRecord>>>();
	for (const kind in tables) image.set(kind, tables[kind].rows());
	return image;
}
