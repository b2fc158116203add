import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
	readonly path: string;
	unmount(): void;
}

/** Mounts a file system of a few megabytes in memory; undefined where this user may not mount one. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
	const parent = mkdtempSync(join(tmpdir(), 'small-disk-'));
	const path = join(parent, 'disk');
	mkdirSync(path);
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' });
	} catch {
		rmSync(parent, { recursive: true });
		return undefined;
	}
	return {
		path,
		unmount() {
			execFileSync('umount', [path]);
			rmSync(parent, { recursive: true });
		},
	};
}
