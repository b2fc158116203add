import { newSecret } from '../api/http/new-secret.mts';

/** What opens the APIs to one company, as its users enter it. */
export interface CompanyAccess {
	readonly optimoRouteKey: string;
	readonly routeMateClientId: string;
	readonly routeMateClientSecret: string;
}

type AccessName = keyof CompanyAccess;

const names = {
	optimoRouteKey: 'OptimoRoute key',
	routeMateClientId: 'RouteMate client id',
	routeMateClientSecret: 'RouteMate client secret',
} as const satisfies Record<AccessName, string>;

const makeUp = {
	optimoRouteKey: () => newSecret(''),
	routeMateClientId: () => newSecret('rm_ci_').slice(0, 38),
	routeMateClientSecret: () => newSecret('rm_cs_'),
} as const satisfies Record<AccessName, () => string>;

/** What is not given is made up. */
export function completeAccess(given: Partial<CompanyAccess>): CompanyAccess {
	return {
		optimoRouteKey: given.optimoRouteKey ?? makeUp.optimoRouteKey(),
		routeMateClientId: given.routeMateClientId ?? makeUp.routeMateClientId(),
		routeMateClientSecret: given.routeMateClientSecret ?? makeUp.routeMateClientSecret(),
	};
}

/** What was made up, a line each, to be told once: only hashes of it are kept. */
export function madeUpLines(company: string, given: Partial<CompanyAccess>, access: CompanyAccess): string[] {
	return (Object.keys(names) as AccessName[])
		.filter((name) => given[name] === undefined)
		.map((name) => `${names[name]} of ${company}: ${access[name]}`);
}
