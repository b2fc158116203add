import { ConfigError } from './config.mts';
import { SeedRefusedError } from './seed/seed-file.mts';
import { StoreRefusedError } from './store/store.mts';
import { ListenError } from './listen.mts';

/** Whether the start failed for a reason that the user can mend; its message then says how. */
export function isStartRefusal(error: unknown): error is Error {
	return [ConfigError, SeedRefusedError, StoreRefusedError, ListenError].some(
		(kind) => error instanceof kind,
	);
}
