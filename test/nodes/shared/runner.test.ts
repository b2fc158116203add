import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { forEachItem } from '../../../nodes/shared/operation';
import { runNode } from '../../../nodes/shared/runner';
import { Trouble } from '../../../nodes/shared/trouble';

function contextOf(items: IDataObject[]): IExecuteFunctions {
	return Object.assign(Object.create(null), {
		getInputData: () => items.map((json) => ({ json })),
		getNodeParameter: (name: string) => name,
		getNode: () => ({ name: 'Node', type: 'node', parameters: {} }),
		continueOnFail: () => false,
	});
}

/** Runs a node over items, of which those fail that have the text of a trouble. */
async function run(items: IDataObject[], itemsAtOnce: number): Promise<unknown> {
	const context = contextOf(items);
	const execute = forEachItem<object>(async ({ itemIndex }) => {
		const { trouble } = items[itemIndex];
		if (typeof trouble === 'string') throw new Trouble(trouble, 'Do something', 'CODE');
		return {};
	});
	const operations = { resource: { operation: { fields: [], execute } } };
	return await runNode(context, { operations, connect: async () => ({}), itemsAtOnce });
}

describe('runNode', () => {
	it.each([
		[[{ trouble: 'Bad' }], 'Bad'],
		[[{}, { trouble: 'Bad' }, {}, {}], '1 of 4 items failed, 1 was done, 2 were not started. First: Bad'],
		[[{}, {}, { trouble: 'Bad' }, {}], '1 of 4 items failed, 2 were done, 1 was not started. First: Bad'],
	])('counts what was done, and keeps the first trouble as the cause: %j', async (items, message) => {
		await expect(run(items, 1)).rejects.toMatchObject({
			message,
			cause: { message: 'Bad', code: 'CODE' },
			description: expect.stringContaining('Do something (CODE)'),
		});
	});

	it('has no more items under way than the service takes requests', async () => {
		await expect(run([{ trouble: 'A' }, { trouble: 'B' }, { trouble: 'C' }], 2)).rejects.toMatchObject({
			message: '2 of 3 items failed, 0 were done, 1 was not started. First: A',
		});
	});
});
