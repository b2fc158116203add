import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { openFileStore } from '../server/store/file-store.mts';
import type { Store, StoreLayout, StoredRecord } from '../server/store/store.mts';
import { type Figure, median } from './figure.mts';

interface BenchOrder extends StoredRecord {
	readonly number: string;
	readonly date: string;
	readonly status: string;
	readonly location: { readonly name: string; readonly address: string; lat: number; lng: number };
	readonly timeWindows: ReadonlyArray<{ readonly from: string; readonly to: string }>;
	readonly loads: readonly number[];
	readonly skills: readonly string[];
	readonly notes: string;
	readonly revision: number;
}

interface BenchRecords {
	readonly orders: BenchOrder;
}

const layout = {
	orders: { byNumber: (order) => order.number, byDate: (order) => order.date },
} satisfies StoreLayout<BenchRecords>;

type BenchStore = Store<BenchRecords, typeof layout>;

/** Durable changes a second. */
interface Rates {
	readonly records: number;
	readonly oneWriter: number;
	readonly manyWriters: number;
}

/** Measured one right after the other, so that they may be compared. */
interface Round {
	readonly rates: readonly Rates[];
	/** Lines a second of one writer that appends a line of the same size and calls fdatasync, again and again. */
	readonly rawRate: number;
}

const sizes = [1_000, 10_000, 100_000] as const;
const writers = 32;
const partMs = 700;
const roundCount = 5;

/** Measures the store on disk beside a raw append loop in the same folder, and prints a table. */
export async function benchStore(): Promise<Figure[]> {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-store-'));
	try {
		const stores = new Map<number, BenchStore>();
		for (const records of sizes) {
			const store = await openBenchStore(folder, records);
			await fill(store, records);
			stores.set(records, store);
		}
		const rounds: Round[] = [];
		while (rounds.length < roundCount) rounds.push(await measureRound(folder, stores));
		for (const store of stores.values()) await store.close();
		const openMs = await timeToOpen(folder, sizes[2]);
		print(rounds, openMs);
		return figuresOf(rounds, openMs);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function measureRound(folder: string, stores: ReadonlyMap<number, BenchStore>): Promise<Round> {
	const rates: Rates[] = [];
	for (const [records, store] of stores) {
		const oneWriter = await storeRate(store, records, 1);
		const manyWriters = await storeRate(store, records, writers);
		rates.push({ records, oneWriter, manyWriters });
	}
	return { rates, rawRate: rawRate(folder) };
}

async function openBenchStore(folder: string, records: number): Promise<BenchStore> {
	return await openFileStore<BenchRecords, typeof layout>({
		folder: path.join(folder, `${records}`),
		layout,
	});
}

async function fill(store: BenchStore, records: number): Promise<void> {
	for (let start = 0; start < records; start += 500) {
		await store.write((unit) => {
			for (let i = start; i < start + 500; i++) unit.put('orders', anOrder(i, 0));
		});
	}
}

/** Each writer waits for its change to be durable before it makes the next one. */
async function storeRate(store: BenchStore, records: number, writerCount: number): Promise<number> {
	const start = performance.now();
	let changes = 0;
	async function writeOn(): Promise<void> {
		while (performance.now() - start < partMs) {
			const order = anOrder((changes * 7919) % records, changes);
			await store.write((unit) => unit.put('orders', order));
			changes += 1;
		}
	}
	await Promise.all(Array.from({ length: writerCount }, writeOn));
	return (changes / (performance.now() - start)) * 1_000;
}

function rawRate(folder: string): number {
	const line = Buffer.from(`${JSON.stringify(anOrder(1, 1))}\n`);
	const file = openSync(path.join(folder, 'raw'), 'a');
	const start = performance.now();
	let lines = 0;
	for (; performance.now() - start < partMs; lines++) {
		writeSync(file, line);
		fdatasyncSync(file);
	}
	closeSync(file);
	return (lines / (performance.now() - start)) * 1_000;
}

async function timeToOpen(folder: string, records: number): Promise<number> {
	const start = performance.now();
	const store = await openBenchStore(folder, records);
	const ms = performance.now() - start;
	if (store.records.orders.size !== records) throw new Error('Records are missing after reopening');
	await store.close();
	return ms;
}

function figuresOf(rounds: readonly Round[], openMs: number): Figure[] {
	const flatness = rounds.map((round) => (manyRates(round).at(-1) ?? 0) / (manyRates(round)[0] ?? 1));
	const againstRaw = rounds.map((round) => Math.min(...manyRates(round)) / round.rawRate);
	return [
		{
			what: 'durable changes, 100,000 records / 1,000',
			measured: median(flatness),
			target: { bound: 'least', value: 0.8 },
			unit: '×',
		},
		{
			what: `durable changes, ${writers} writers / raw append + fdatasync`,
			measured: median(againstRaw),
			target: { bound: 'least', value: 1 },
			unit: '×',
		},
		{
			what: 'opening 100,000 records',
			measured: openMs / 1_000,
			target: { bound: 'most', value: 3 },
			unit: 's',
		},
	];
}

function manyRates({ rates }: Round): number[] {
	return rates.map((rate) => rate.manyWriters);
}

/** Medians of all rounds. */
function print(rounds: readonly Round[], openMs: number): void {
	const line = (...cells: readonly string[]): string =>
		`${cells.map((cell) => cell.padStart(12)).join('')}\n`;
	const whole = (numbers: readonly number[]): string => Math.round(median(numbers)).toLocaleString('en-GB');
	process.stdout.write('Durable changes a second; a change is an order of about 600 bytes\n');
	process.stdout.write(line('records', '1 writer', `${writers} writers`));
	for (const [i, records] of sizes.entries()) {
		const rates = rounds.flatMap((round) => round.rates[i] ?? []);
		const oneWriter = whole(rates.map((rate) => rate.oneWriter));
		const manyWriters = whole(rates.map((rate) => rate.manyWriters));
		process.stdout.write(line(records.toLocaleString('en-GB'), oneWriter, manyWriters));
	}
	const rawRate = whole(rounds.map((round) => round.rawRate));
	process.stdout.write(`reference, raw append + fdatasync by 1 writer: ${rawRate} a second\n`);
	process.stdout.write(`opening 100,000 records: ${whole([openMs])} ms\n`);
}

function anOrder(i: number, revision: number): BenchOrder {
	return {
		id: `3f2b8c1e-5d4a-4f6b-9e7c-${String(i).padStart(12, '0')}`,
		number: `ORD-2025-${i}`,
		date: `2025-06-${String((i % 28) + 1).padStart(2, '0')}`,
		status: 'scheduled',
		location: {
			name: `Customer ${i}, goods entrance at the back`,
			address: `${i % 200} Station Road, Northampton NN1 2AB, United Kingdom`,
			lat: 52.24 + (i % 1_000) / 10_000,
			lng: -0.9 + (i % 1_000) / 10_000,
		},
		timeWindows: [
			{ from: '08:00', to: '12:00' },
			{ from: '13:30', to: '17:00' },
		],
		loads: [i % 40, 2, 0, 0],
		skills: ['crane', 'two-person'],
		notes:
			'Ring twice, then leave with the neighbour at number 12 if there is no answer within a few minutes.',
		revision,
	};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	for (const { what, measured, target, unit } of await benchStore()) {
		const wanted = `at ${target.bound} ${target.value}${unit}`;
		process.stdout.write(`${what}: ${measured.toFixed(2)}${unit} (${wanted} wanted)\n`);
	}
}
