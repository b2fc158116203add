import type { IDataObject } from 'n8n-workflow';
import type { Client } from '../../shared/client';
import { namedDriver } from '../../shared/driverLocator';
import { refusalTrouble } from '../../shared/refusals';
import { rowsFor } from '../../shared/rows';
import { toLastingChange } from './driverParameters';
import type { DriverChange } from './driverParameters';

/** Changes up to 500 drivers for a day each, in one call; says of each that it is done, or why it is not. */
export async function updateDrivers(
	client: Client,
	updates: DriverChange[],
): Promise<Array<IDataObject | Error>> {
	return await client.inTurn(updates.map(nameOf), async () => {
		const { answer } = await client.call('updateDriversParameters', { updates });
		return rowsFor(updates, answer.updates).map((row, place) => {
			if (row.success) return updated(updates[place]);
			return refusalTrouble('updateDriversParameters', { ...row, driver: updates[place].driver });
		});
	});
}

/** Changes one driver, with a start and end for all days from now on. */
export async function updateDriver(client: Client, change: DriverChange): Promise<IDataObject> {
	const request = toLastingChange(change);
	return await client.inTurn([nameOf(change)], async () => {
		const { answer } = await client.ask('updateDriverParameters', request);
		if (answer.success) return updated(change);
		throw refusalTrouble('updateDriverParameters', { ...answer, driver: change.driver });
	});
}

function updated({ driver, date }: DriverChange): IDataObject {
	return { updated: true, ...namedDriver(driver), date };
}

function nameOf({ driver, date }: DriverChange): string {
	return `${date} ${JSON.stringify(driver)}`;
}
