import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';

/*
 * Imported into a server process: on SIGUSR2 it writes the longest delays of the event loop since the last time, in
 * milliseconds, to the file that EVENT_LOOP_FILE names, and begins anew. Timers come every millisecond, so a delay that
 * is measured is that much longer than what blocked.
 */
const resolution = 1;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();

process.on('SIGUSR2', () => {
	const milliseconds = (nanoseconds) => nanoseconds / 1e6;
	const seen = { max: milliseconds(delays.max), p99: milliseconds(delays.percentile(99)) };
	writeFileSync(process.env.EVENT_LOOP_FILE, JSON.stringify(seen));
	delays.reset();
});
