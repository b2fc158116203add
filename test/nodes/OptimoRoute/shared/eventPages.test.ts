import { eventPages } from '../../../../nodes/OptimoRoute/shared/eventPages';
import { aClient } from '../aClient';

/** A service that answers these pages, and what it was asked. */
function clientWith(answers: ReadonlyArray<{ tag?: string; remainingEvents?: number; events?: object[] }>) {
	const asked: object[] = [];
	const client = aClient((_name, request) => {
		asked.push(request);
		return { success: true, events: [], ...answers[asked.length - 1] };
	});
	return { client, asked };
}

async function tagsOf(client: ReturnType<typeof aClient>, after = ''): Promise<string[]> {
	const tags: string[] = [];
	for await (const { tag } of eventPages(client, after)) tags.push(tag);
	return tags;
}

describe('eventPages', () => {
	it('asks for page after page while events remain', async () => {
		const { client, asked } = clientWith([
			{ tag: 'a', remainingEvents: 700 },
			{ tag: 'b', remainingEvents: 200 },
			{ tag: 'c', remainingEvents: 0 },
		]);
		await expect(tagsOf(client)).resolves.toEqual(['a', 'b', 'c']);
		expect(asked).toEqual([{ after_tag: '' }, { after_tag: 'a' }, { after_tag: 'b' }]);
	});

	it('keeps its tag if the answer has none', async () => {
		const { client } = clientWith([{}]);
		await expect(tagsOf(client, 'before')).resolves.toEqual(['before']);
	});

	it('ends with a trouble, not in a circle, if the service answers the same page twice', async () => {
		const { client } = clientWith([
			{ tag: 'a', remainingEvents: 5 },
			{ tag: 'a', remainingEvents: 5 },
		]);
		await expect(tagsOf(client)).rejects.toThrow('same page of events');
	});

	it('ends with a trouble if the service leads back to a page further up', async () => {
		const { client } = clientWith(['a', 'b', 'a', 'b', 'a'].map((tag) => ({ tag, remainingEvents: 5 })));
		await expect(tagsOf(client)).rejects.toThrow('same page of events');
	});

	it('says so if the answer has no list', async () => {
		const client = aClient(() => ({ success: true, tag: 'a' }));
		await expect(tagsOf(client)).rejects.toThrow('without its list of events');
	});
});
