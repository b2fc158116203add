import path from 'node:path';
import fc from 'fast-check';
import type { Disk, DiskFile } from '../../../server/store/disk.mts';

/** Even, unlike fast-check's own doubles, of which nearly all are next to nothing. */
export const chances = fc
	.infiniteStream(fc.nat(999))
	.map((stream) => (): number => Number(stream.next().value) / 1_000);

/** What was done to a file or to the names, and is not durable yet. */
type Step<T> = (state: T) => T;

type Names = ReadonlyMap<string, Inode>;

interface Inode {
	durable: Buffer;
	pending: Array<Step<Buffer>>;
}

/**
 * A disk in memory that forgets, when the power goes, what was not made durable: whole, in part, or not at all,
 * and each file and name for itself, as a real one may.
 */
export class PowerCutDisk implements Disk {
	#durableNames: Names;
	#pendingNames: Array<Step<Names>> = [];
	#callsLeft = Infinity;

	constructor(names: Names = new Map()) {
		this.#durableNames = names;
	}

	/** All calls after so many fail, as the process would not be there any more. */
	cutAfter(calls: number): void {
		this.#callsLeft = calls;
	}

	get isOff(): boolean {
		return this.#callsLeft <= 0;
	}

	/**
	 * The disk as it is found when the power is back.
	 * @param chance answers from 0 to 1, 1 excluded
	 */
	found(chance: () => number): PowerCutDisk {
		const names = surviving(this.#durableNames, this.#pendingNames, chance);
		const inodes = new Map<Inode, Inode>();
		for (const inode of names.values()) {
			inodes.set(inode, { durable: surviving(inode.durable, inode.pending, chance), pending: [] });
		}
		return new PowerCutDisk(
			new Map(Array.from(names, ([name, inode]) => [name, inodes.get(inode) ?? inode])),
		);
	}

	async list(): Promise<Array<{ name: string; isFile: boolean }>> {
		await this.#call();
		return Array.from(this.#names().keys(), (name) => ({ name: path.basename(name), isFile: true }));
	}

	async openExisting(name: string): Promise<DiskFile> {
		await this.#call();
		const inode = this.#names().get(name);
		if (inode === undefined) throw Object.assign(new Error(`ENOENT: ${name}`), { code: 'ENOENT' });
		return this.#open(inode);
	}

	async create(name: string): Promise<DiskFile> {
		await this.#call();
		const known = this.#names().get(name);
		const inode = known ?? { durable: Buffer.alloc(0), pending: [] };
		if (known === undefined) this.#pendingNames.push((names) => new Map(names).set(name, inode));
		else inode.pending.push(() => Buffer.alloc(0));
		return this.#open(inode);
	}

	async rename(from: string, to: string): Promise<void> {
		await this.#call();
		const inode = this.#names().get(from);
		if (inode === undefined) throw new Error(`ENOENT: ${from}`);
		this.#pendingNames.push((names) => without(new Map(names).set(to, inode), from));
	}

	async remove(name: string): Promise<void> {
		await this.#call();
		this.#pendingNames.push((names) => without(names, name));
	}

	async syncFolder(): Promise<void> {
		await this.#call();
		this.#durableNames = this.#names();
		this.#pendingNames = [];
	}

	#call(): Promise<void> {
		if (this.isOff) {
			return Promise.reject(Object.assign(new Error('The power is off'), { code: 'EIO' }));
		}
		this.#callsLeft -= 1;
		return Promise.resolve();
	}

	#names(): Names {
		return this.#pendingNames.reduce((names, step) => step(names), this.#durableNames);
	}

	#open(inode: Inode): DiskFile {
		const call = (): Promise<void> => this.#call();
		return {
			async size() {
				await call();
				return seen(inode).length;
			},
			async read(into, position) {
				await call();
				return seen(inode).copy(into, 0, position);
			},
			async write(bytes, position) {
				await call();
				// Kilobyte by kilobyte, since a disk may keep some and lose others.
				for (let at = 0; at < bytes.length; at += 1_024) {
					const piece = Buffer.from(bytes.subarray(at, at + 1_024));
					inode.pending.push((before) => overwrite(before, piece, position + at));
				}
				return bytes.length;
			},
			async sync() {
				await call();
				inode.durable = seen(inode);
				inode.pending = [];
			},
			async truncate(size) {
				await call();
				inode.pending.push((before) => Buffer.concat([before], size));
			},
			close: () => Promise.resolve(),
		};
	}
}

function surviving<T>(durable: T, pending: ReadonlyArray<Step<T>>, chance: () => number): T {
	const fate = chance();
	if (fate < 0.3) return durable;
	if (fate < 0.5) return pending.reduce((state, step) => step(state), durable);
	return pending.reduce((state, step) => (chance() < 0.5 ? step(state) : state), durable);
}

function seen(inode: Inode): Buffer {
	return inode.pending.reduce((bytes, step) => step(bytes), inode.durable);
}

function overwrite(before: Buffer, piece: Buffer, position: number): Buffer {
	const after = Buffer.alloc(Math.max(before.length, position + piece.length));
	before.copy(after);
	piece.copy(after, position);
	return after;
}

function without(names: Names, name: string): Names {
	const rest = new Map(names);
	rest.delete(name);
	return rest;
}
