import { eventTypes } from '../../../../contract/rouptimize/events.ts';
import { apiDocument } from '../../../../server/api-document.mts';
import { writePage } from '../../../../server/api/swagger/page.mts';

const document = apiDocument();

it('every event is described, with the record that it carries', () => {
	expect(Object.keys(document.webhooks)).toEqual(Object.keys(eventTypes));
	const schema =
		document.webhooks['mission.deleted']?.['post']?.requestBody?.content['application/json']?.schema;
	expect(schema).toMatchObject({
		properties: {
			eventType: { const: 'mission.deleted' },
			data: { anyOf: [{ $ref: '#/components/schemas/RouptimizeMission' }, {}] },
		},
	});
});

it('the page shows them', () => {
	const page = writePage(document);
	expect(Object.keys(eventTypes).filter((name) => !page.includes(`<code>${name}</code>`))).toEqual([]);
});
