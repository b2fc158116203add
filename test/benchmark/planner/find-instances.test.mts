import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findInstances } from '../../../benchmark/planner/find-instances.mts';
import { temporaryFolder } from '../../support/server-process.mts';
import { cvrplib, liLim, solomon } from './small-instances.mts';

const bestKnown =
	'instance,family,vehicles,distance,source,distance_only_vehicles,distance_only,distance_only_source\n' +
	'TINY,solomon,2,41.5,somebody,3,40.25,somebody else\n';

describe('findInstances', () => {
	let folder: Awaited<ReturnType<typeof temporaryFolder>>;

	beforeAll(async () => {
		folder = await temporaryFolder();
		await mkdir(join(folder.path, 'some'));
		await writeFile(join(folder.path, 'some', 'X-n5-k2.vrp'), cvrplib);
		await writeFile(join(folder.path, 'some', 'lr1.TXT'), liLim);
		await writeFile(join(folder.path, 'TINY.txt'), solomon);
		await writeFile(join(folder.path, 'README.md'), 'No instance');
		await writeFile(join(folder.path, 'bks.csv'), bestKnown);
	});

	afterAll(() => folder.remove());

	it('finds all below a folder, by family', async () => {
		const { instances, isGenerated } = await findInstances(folder.path, undefined);
		expect(instances.map(({ name }) => name)).toEqual(['TINY', 'lr1', 'X-n5-k2']);
		expect(isGenerated).toBe(false);
	});

	it('finds the one that is wanted', async () => {
		const { instances } = await findInstances(folder.path, 'x-n5-k2');
		expect(instances.map(({ name }) => name)).toEqual(['X-n5-k2']);
	});

	it('compares with the least distance, not with that of the fewest vehicles', async () => {
		const { bestKnown } = await findInstances(folder.path, undefined);
		expect([...bestKnown]).toEqual([['TINY', { vehicles: 3, distance: 40.25 }]]);
	});

	it('makes the same ones up each time where there is no folder', async () => {
		const [one, other] = await Promise.all([
			findInstances(join(folder.path, 'nowhere'), undefined),
			findInstances(join(folder.path, 'nowhere'), undefined),
		]);
		expect(one).toMatchObject({ isGenerated: true });
		expect(one.instances.length).toBeGreaterThan(3);
		expect(one.instances).toEqual(other.instances);
	});
});
