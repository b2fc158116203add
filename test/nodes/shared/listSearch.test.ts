import { NodeApiError } from 'n8n-workflow';
import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { listSearch } from '../../../nodes/shared/listSearch';
import type { ListCall } from '../../../nodes/shared/listSearch';
import { Trouble } from '../../../nodes/shared/trouble';

const context: ILoadOptionsFunctions = Object.assign(Object.create(null), {
	getNode: () => ({ name: 'Any Node' }),
});

function listThat(end: (call: ListCall<string>) => void) {
	return listSearch(
		async () => 'the client',
		async (call) => {
			end(call);
			return { results: [] };
		},
	).bind(context);
}

describe('listSearch', () => {
	it.each([
		[[], { filter: '', token: '' }],
		[['  ', ''], { filter: '', token: '' }],
		[[' a b ', 't'], { filter: 'a b', token: 't' }],
	])('calls with what n8n gives: %p', async (given, expected) => {
		let seen: ListCall<string> | undefined;
		await listThat((call) => (seen = call))(...given);
		expect(seen).toEqual({ context, client: 'the client', ...expected });
	});

	it('makes a trouble what n8n shows whole', async () => {
		const list = listThat(() => {
			throw new Trouble('It was refused', 'Ask nicely', 'E1');
		});
		const error = await list().catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'It was refused',
			description: 'Ask nicely (E1)',
			httpCode: null,
		});
	});

	it('keeps the message of any other error, as where no credential is chosen', async () => {
		const list = listSearch(
			async () => {
				throw new Error('Node does not have any credentials set');
			},
			async () => ({ results: [] }),
		);
		await expect(list.call(context)).rejects.toMatchObject({
			name: 'NodeApiError',
			message: 'Node does not have any credentials set',
		});
	});
});
