import { NEVER, type Instance } from './instance.mts';

/** The first start from `time` on that the windows allow; NEVER if there is none. */
export function startFrom(instance: Instance, visit: number, time: number): number {
	const end = instance.firstWindow[visit + 1]!;
	for (let window = instance.firstWindow[visit]!; window < end; window += 1) {
		if (time <= instance.windowLatest[window]!) {
			const opens = instance.windowEarliest[window]!;
			return time > opens ? time : opens;
		}
	}
	return NEVER;
}

/** The last start until `time` that the windows allow; −NEVER if there is none. */
export function startUntil(instance: Instance, visit: number, time: number): number {
	const first = instance.firstWindow[visit]!;
	for (let window = instance.firstWindow[visit + 1]! - 1; window >= first; window -= 1) {
		if (time >= instance.windowEarliest[window]!) {
			const closes = instance.windowLatest[window]!;
			return time < closes ? time : closes;
		}
	}
	return -NEVER;
}
