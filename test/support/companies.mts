import { demoSeed } from './server.mts';

type SeedCompany = Record<string, unknown> & {
	drivers: Array<Record<string, unknown>>;
	vehicles: Array<Record<string, unknown>>;
	locations: Array<Record<string, unknown>>;
	skills: string[];
	vehicleFeatures: string[];
};

const [demo] = (demoSeed as { companies: SeedCompany[] }).companies;

/** A seed whose first company is the demo company with some fields changed. */
export function seedWith(change: (company: SeedCompany) => object): { companies: object[] } {
	if (demo === undefined) throw new Error('The demo seed has no company.');
	return { companies: [{ ...demo, ...change(demo) }] };
}

/** Two companies that know nothing of each other. */
export const twoCompanies = { companies: [demo, { ...demo, name: 'Another Company' }] };
