/** Every call of the RouteMate Integration API that node and server cover: name → method and path. */
export const operations = {
	getToken: { method: 'POST', path: '/v1/integration-token' },
	importJob: { method: 'POST', path: '/v1/integration-import' },
	getJobs: { method: 'GET', path: '/v1/integration-jobs' },
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: string }>;

export type OperationName = keyof typeof operations;

/** At most this many stops fit into one job. */
export const maxStopsPerJob = 1_000;

/** A page of jobs has so many, unless fewer or more are asked for. */
export const defaultPageSize = 50;

/** At most this many jobs come in one page. */
export const maxPageSize = 200;
