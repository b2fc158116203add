import { readFile } from 'node:fs/promises';
import { z } from 'zod/v4';
import { bulkOrder, locationRow } from '../api/optimoroute/schemas.mts';

const text = z.string();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'should be a time HH:MM from 00:00 to 23:59');
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const place = z.strictObject({ name: text.optional(), address: text.default(''), latitude, longitude });
const load = z.number().min(0).optional();
const timezone = text.refine(isTimezone, 'should be an IANA time zone such as Europe/Berlin');

function isTimezone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

const vehicle = z.strictObject({
	externalId: text.default(''),
	plateNumber: text,
	label: text.default(''),
	vin: text.optional(),
	model: text.optional(),
	year: z.int().optional(),
	type: text.optional(),
	status: z.enum(['active', 'inactive', 'maintenance']).default('active'),
	branch: text.optional(),
	weightCapacity: load,
	volumeCapacity: load,
	missionCapacity: load,
	capacity: z.strictObject({ load1: load, load2: load, load3: load, load4: load }).default({}),
	features: z.array(text).default([]),
	costPerKm: z.number().min(0).optional(),
	costPerHour: z.number().min(0).optional(),
	color: text.optional(),
});

const driver = z.strictObject({
	externalId: text.default(''),
	serial: text.default(''),
	name: text.min(1),
	email: text.default(''),
	phone: text.default(''),
	branch: text.optional(),
	vehicle: text.optional(),
	licenseNumber: text.optional(),
	licenseExpiry: z.iso.date().optional(),
	startWorkingTime: time.default('08:00'),
	endWorkingTime: time.default('18:00'),
	skills: z.array(text).default([]),
	startLocation: place.optional(),
	endLocation: place.optional(),
	isActive: z.boolean().default(true),
});

const depot = z.strictObject({
	externalId: text.default(''),
	name: text,
	branch: text.optional(),
	address: text.default(''),
	latitude,
	longitude,
	openFrom: time.optional(),
	openTo: time.optional(),
});

const branch = z.strictObject({
	externalId: text.default(''),
	name: text,
	address: text.default(''),
	latitude: latitude.optional(),
	longitude: longitude.optional(),
	timezone: timezone.optional(),
});

const fieldNames = {
	key: text
		.min(1)
		.max(100)
		.refine(
			(key) => !/^custom_field_[1-5]$/.test(key),
			'belongs to a legacy field: orders have customField1 to 5',
		),
	label: text.default(''),
};

const customField = z.discriminatedUnion('type', [
	z.strictObject({ ...fieldNames, type: z.literal('text') }),
	z.strictObject({ ...fieldNames, type: z.literal('boolean') }),
	z.strictObject({
		...fieldNames,
		type: z.literal('number'),
		decimals: z.int().min(0).max(10).nullable().default(null),
	}),
	z.strictObject({
		...fieldNames,
		type: z.literal('single_select'),
		options: z.array(z.strictObject({ key: text.min(1), label: text.default('') })).min(1),
	}),
]);

const customFields = z
	.array(customField)
	.max(50)
	.refine(
		(fields) => new Set(fields.map(({ key }) => key)).size === fields.length,
		'two fields have one key',
	);

const company = z.strictObject({
	name: text.min(1),
	timezone,
	credits: z.int().min(0).default(200),
	plan: z
		.strictObject({
			trialEndsOn: z.iso.date().nullable().default(null),
			maxDrivers: z.int().min(0).nullable().default(null),
			maxOrders: z.int().min(0).nullable().default(null),
			weeklyPlanning: z.boolean().default(true),
		})
		.default({ trialEndsOn: null, maxDrivers: null, maxOrders: null, weeklyPlanning: true }),
	defaults: z
		.strictObject({
			type: z.enum(['D', 'P', 'T']).default('D'),
			duration: z.number().min(0).default(5),
			checkInTime: z.int().min(0).default(0),
		})
		.default({ type: 'D', duration: 5, checkInTime: 0 }),
	skills: z.array(text).default([]),
	vehicleFeatures: z.array(text).default([]),
	customFields: customFields.default([]),
	addressBook: z.array(z.strictObject({ address: text, latitude, longitude })).default([]),
	/** Rows as in OptimoRoute's Location Object. */
	locations: z.array(z.strictObject({ ...locationRow.shape, latitude, longitude })).default([]),
	branches: z.array(branch).default([]),
	depots: z.array(depot).default([]),
	vehicles: z.array(vehicle).default([]),
	drivers: z.array(driver).default([]),
	/** Rows as in OptimoRoute's create_or_update_orders. */
	orders: z.array(z.strictObject(bulkOrder.shape)).default([]),
});

const seedFile = z.strictObject({ companies: z.array(company).min(1) });

export type Seed = z.output<typeof seedFile>;
export type CompanySeed = Seed['companies'][number];
export type DriverSeed = CompanySeed['drivers'][number];

/** The seed file can't be used; the message names the file and the field. */
export class SeedRefusedError extends Error {
	override readonly name = 'SeedRefusedError';
}

/** @throws SeedRefusedError */
export async function readSeedFile(file: string): Promise<Seed> {
	let json: unknown;
	try {
		json = JSON.parse(await readFile(file, 'utf8'));
	} catch (cause) {
		const why = cause instanceof SyntaxError ? `is not valid JSON: ${cause.message}` : 'could not be read';
		throw new SeedRefusedError(`The seed file ${file} ${why}.`, { cause });
	}
	return checkSeed(json, file);
}

/**
 * @param source for the message: where the seed comes from
 * @throws SeedRefusedError
 */
export function checkSeed(json: unknown, source: string): Seed {
	const read = seedFile.safeParse(json);
	if (read.success) return read.data;
	const wrong = read.error.issues.slice(0, 10).map((issue) => `${fieldPath(issue.path)}: ${issue.message}`);
	throw new SeedRefusedError(`The seed file ${source} is not right.\n${wrong.join('\n')}`);
}

/** `companies[0].drivers[2].name` */
export function fieldPath(path: readonly PropertyKey[]): string {
	const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
	return parts.join('').replace(/^\./, '') || 'the whole file';
}
