import { updateDisplayOptions } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { forEachItemWithFiles } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { readId } from '../../shared/findRecord';
import { routes } from '../../shared/kinds';
import { routeLocator } from '../../shared/locators/routeLocator';
import { fileField, outputFile } from '../../shared/outputFile';
import { listIn } from '../../shared/pages';

export const getGeometry: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['getGeometry'] } }, [
		routeLocator,
		{
			displayName: 'Output As',
			name: 'outputAs',
			type: 'options',
			options: [
				{ name: 'As Answered', value: 'raw', description: 'The line of the route and of each leg' },
				{ name: 'GeoJSON Feature', value: 'feature', description: 'The line of the route, for maps' },
				{
					name: 'GeoJSON File',
					value: 'file',
					description: 'A file with a feature for the route and one for each leg',
				},
			],
			default: 'feature',
			description: 'In which form the way comes out',
		},
		{ ...fileField, displayOptions: { show: { outputAs: ['file'] } } },
	]),
	execute: forEachItemWithFiles(async ({ context, client, itemIndex }) => {
		const id = await readId(context, client, routes, itemIndex);
		const answer = await client.call('getRouteGeometry', { id });
		const form = readText(context, 'outputAs', itemIndex);
		if (form === 'raw') return { records: [answer] };
		if (form !== 'file') return { records: [routeFeature(answer)] };
		return await geoJsonFile(context, itemIndex, id, answer);
	}),
};

async function geoJsonFile(
	context: IExecuteFunctions,
	itemIndex: number,
	id: string,
	answer: IDataObject,
): ReturnType<typeof outputFile> {
	const features = [routeFeature(answer), ...listIn(answer, 'legs').map(legFeature)];
	const content = JSON.stringify({ type: 'FeatureCollection', features });
	const file = { content, fileName: `route-${id}.geojson`, mimeType: 'application/geo+json' };
	return await outputFile(context, itemIndex, file, { routeId: id, features: features.length });
}

function routeFeature({ routeId, geometry }: IDataObject): IDataObject {
	return { type: 'Feature', geometry: geometry ?? null, properties: { routeId } };
}

function legFeature({ geometry, ...properties }: IDataObject, leg: number): IDataObject {
	return { type: 'Feature', geometry, properties: { leg: leg + 1, ...properties } };
}
