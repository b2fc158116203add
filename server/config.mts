import { z } from 'zod/v4';

const port = z.coerce.number().int().min(0).max(65_535);

const environment = z.object({
	HOST: z.string().default('127.0.0.1'),
	PORT: port.default(3080),
	DATA_DIR: z.string().default('./data'),
	SEED_FILE: z.string().optional(),
	ADMIN_TOKEN: z.string().min(16).optional(),
	REQUEST_JOURNAL_SIZE: z.coerce.number().int().min(0).max(100_000).default(1_000),
	OPTIMOROUTE_API_KEY: z.string().min(8).optional(),
	ROUPTIMIZE_API_TOKEN: z.string().min(16).max(255).optional(),
	ROUTEMATE_CLIENT_ID: z.string().min(8).max(255).optional(),
	ROUTEMATE_CLIENT_SECRET: z.string().min(16).max(255).optional(),
	OPTIMOROUTE_ERROR_STATUS: z.enum(['200', '4xx']).default('200'),
	OPTIMOROUTE_STRICT_COMPLETION: z.enum(['true', 'false']).default('false'),
	PUBLIC_URL: z
		.url({ protocol: /^https?$/ })
		.transform((url) => url.replace(/\/+$/, ''))
		.optional(),
	NOMINATIM_URL: z.url({ protocol: /^https?$/ }).optional(),
	NOMINATIM_EMAIL: z.email().optional(),
	NOMINATIM_INTERVAL_MS: z.coerce.number().int().min(0).max(60_000).default(1_000),
	NOMINATIM_TIMEOUT_MS: z.coerce.number().int().min(100).max(120_000).default(10_000),
	LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
	DETOUR_FACTOR: z.coerce.number().min(1).max(10).default(1.3),
	PLANNER_THREADS: z.coerce.number().int().min(1).max(64).default(1),
	SPEED_KMH: z.coerce.number().min(1).max(200).default(35),
	WEBHOOK_ALLOW_PRIVATE: z.enum(['true', 'false']).default('false'),
	WEBHOOK_DELAY_SCALE: z.coerce.number().min(0).max(10).default(1),
});

export interface Config {
	readonly host: string;
	/** 0: any free one. */
	readonly port: number;
	readonly dataFolder: string;
	/** undefined: the demo company. */
	readonly seedFile: string | undefined;
	/** Opens the admin API; undefined: there is none. */
	readonly adminToken: string | undefined;
	/** How many calls the request journal keeps; 0: none. */
	readonly requestJournalSize: number;
	/** For the first company of a new data folder; undefined: one is made up. */
	readonly optimoRouteKey: string | undefined;
	/** The same. */
	readonly rouptimizeToken: string | undefined;
	readonly routeMateClientId: string | undefined;
	readonly routeMateClientSecret: string | undefined;
	readonly optimoRouteErrorStatus: '200' | '4xx';
	/** Whether only orders that were sent to the drivers can be completed. */
	readonly completesOnlyDispatched: boolean;
	/** Where the server is reached from outside, for links; undefined: where it listens. */
	readonly publicUrl: string | undefined;
	readonly nominatim: {
		/** Of the service that addresses are looked up with; undefined: towns only, from the embedded list. */
		readonly url: string | undefined;
		readonly email: string | undefined;
		/** Between two questions. */
		readonly intervalMs: number;
		/** How long a request waits for the service, the queue before it included. */
		readonly timeoutMs: number;
	};
	readonly logLevel: string;
	/** Searches that run side by side for one planning. */
	readonly plannerThreads: number;
	readonly webhooks: {
		/** Whether addresses that are not public may be sent to. */
		readonly allowsPrivate: boolean;
		/** Of the delays between attempts. */
		readonly delayScale: number;
	};
	readonly travel: { readonly detourFactor: number; readonly speedKmh: number };
}

/** The environment can't be used; the message names each variable that is wrong. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
}

/**
 * Reads the settings; a variable that is empty counts as not set.
 * @throws ConfigError
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
	const read = environment.safeParse(given);
	if (!read.success) {
		const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
		throw new ConfigError(`The environment is not right.\n${wrong.join('\n')}`);
	}
	const { data } = read;
	return {
		host: data.HOST,
		port: data.PORT,
		dataFolder: data.DATA_DIR,
		seedFile: data.SEED_FILE,
		adminToken: data.ADMIN_TOKEN,
		requestJournalSize: data.REQUEST_JOURNAL_SIZE,
		optimoRouteKey: data.OPTIMOROUTE_API_KEY,
		rouptimizeToken: data.ROUPTIMIZE_API_TOKEN,
		routeMateClientId: data.ROUTEMATE_CLIENT_ID,
		routeMateClientSecret: data.ROUTEMATE_CLIENT_SECRET,
		optimoRouteErrorStatus: data.OPTIMOROUTE_ERROR_STATUS,
		completesOnlyDispatched: data.OPTIMOROUTE_STRICT_COMPLETION === 'true',
		publicUrl: data.PUBLIC_URL,
		nominatim: {
			url: data.NOMINATIM_URL,
			email: data.NOMINATIM_EMAIL,
			intervalMs: data.NOMINATIM_INTERVAL_MS,
			timeoutMs: data.NOMINATIM_TIMEOUT_MS,
		},
		logLevel: data.LOG_LEVEL,
		plannerThreads: data.PLANNER_THREADS,
		webhooks: {
			allowsPrivate: data.WEBHOOK_ALLOW_PRIVATE === 'true',
			delayScale: data.WEBHOOK_DELAY_SCALE,
		},
		travel: { detourFactor: data.DETOUR_FACTOR, speedKmh: data.SPEED_KMH },
	};
}
