import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.mts';
import { createAddressService } from './geo/address-service.mts';
import { createGeocoder, type Geocoder } from './geo/geocoder.mts';
import { createNominatim } from './geo/nominatim.mts';
import { PacedQueue } from './geo/paced-queue.mts';
import { openAnswerFile } from './store/answer-file.mts';

/** Lies in the data folder, beside the store's own files. */
const answerFileName = 'address-answers';
const answerLimit = 20_000;
/** More than this waits longer than any caller does. */
const queueCapacity = 1_000;

/** Finds addresses as the settings say: with the address service if there is one, and in the list of towns. */
export async function openGeocoder(
	{ nominatim, dataFolder }: Pick<Config, 'nominatim' | 'dataFolder'>,
	pause: (ms: number) => Promise<void>,
	log: Logger,
): Promise<Geocoder> {
	const { url, email, intervalMs, timeoutMs } = nominatim;
	if (url === undefined) return createGeocoder();

	const answers = await openAnswerFile(join(dataFolder, answerFileName), {
		limit: answerLimit,
		onWarning: (warning, cause) => log.warn({ err: cause }, warning),
	});
	const service = createAddressService({
		source: `${new URL(url).origin}${new URL(url).pathname}`,
		ask: createNominatim({ url, email, timeoutMs }),
		queue: new PacedQueue({ intervalMs, capacity: queueCapacity, now: () => performance.now(), pause }),
		answers,
		now: () => Date.now(),
		onFailure: (err) => log.warn({ err }, 'addresses are looked for in the list of towns for now'),
	});
	return createGeocoder({ service, withinMs: timeoutMs, pause });
}
