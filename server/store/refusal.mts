import type { Line } from './line-reader.mts';
import { StoreRefusedError } from './store.mts';

/** @param why goes on after the name of the file, or of its line */
export function refusal(path: string, line: Line | undefined, why: string): StoreRefusedError {
	const place = line === undefined ? path : `${path}, line ${line.number},`;
	return new StoreRefusedError(
		`${place} ${why}. Nothing was changed in the data folder: restore it from a backup, or use another folder`,
	);
}
