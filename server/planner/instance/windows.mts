import { NEVER, type Instance } from './instance.mts';

/** The first start from `time` on that the windows of a node allow; NEVER if there is none. */
export function startFrom(instance: Instance, node: number, time: number): number {
	if (time <= instance.firstCloses[node]!) {
		const opens = instance.firstOpens[node]!;
		return time > opens ? time : opens;
	}
	return time > instance.lastCloses[node]! ? NEVER : startInLaterWindow(instance, node, time);
}

/** The last start until `time` that the windows of a node allow; −NEVER if there is none. */
export function startUntil(instance: Instance, node: number, time: number): number {
	if (time >= instance.lastOpens[node]!) {
		const closes = instance.lastCloses[node]!;
		return time < closes ? time : closes;
	}
	return time < instance.firstOpens[node]! ? -NEVER : startInEarlierWindow(instance, node, time);
}

function startInLaterWindow(instance: Instance, visit: number, time: number): number {
	const end = instance.firstWindow[visit + 1]!;
	for (let window = instance.firstWindow[visit]! + 1; window < end; window += 1) {
		if (time <= instance.windowLatest[window]!) {
			const opens = instance.windowEarliest[window]!;
			return time > opens ? time : opens;
		}
	}
	return NEVER;
}

function startInEarlierWindow(instance: Instance, visit: number, time: number): number {
	const first = instance.firstWindow[visit]!;
	for (let window = instance.firstWindow[visit + 1]! - 2; window >= first; window -= 1) {
		if (time >= instance.windowEarliest[window]!) {
			const closes = instance.windowLatest[window]!;
			return time < closes ? time : closes;
		}
	}
	return -NEVER;
}
