import type { IExecuteFunctions } from 'n8n-workflow';
import { waitForPlanning } from '../../../../../nodes/OptimoRoute/resources/planning/waitForPlanning';
import { connect } from '../../../../../nodes/OptimoRoute/shared/client';
import { exchange } from '../../../../../nodes/shared/exchange';
import type { Exchange } from '../../../../../nodes/shared/exchange';
import { Trouble } from '../../../../../nodes/shared/trouble';

jest.mock('../../../../../nodes/shared/exchange');
jest.mock('n8n-workflow', () => ({ sleep: async () => undefined }));

const sent = jest.mocked(exchange);
beforeEach(() => sent.mockReset());

const unreachable: Exchange = { kind: 'unreachable', code: 'ECONNREFUSED' };
const at = (status: string): Exchange => ({
	kind: 'answered',
	statusCode: 200,
	headers: {},
	body: { success: true, status, percentageComplete: 10 },
});

const context: IExecuteFunctions = Object.assign(Object.create(null), {
	getCredentials: async () => ({ apiKey: expect.getState().currentTestName, baseUrl: 'http://service' }),
	getExecutionCancelSignal: () => undefined,
});

async function wait(maxWaitMs: number): Promise<unknown> {
	const client = await connect(context);
	return await waitForPlanning(context, client, 8828, Date.now(), maxWaitMs);
}

describe('waitForPlanning', () => {
	it('outlasts a service that is away for some minutes', async () => {
		sent.mockResolvedValueOnce(at('R'));
		for (let tries = 0; tries < 20; tries++) sent.mockResolvedValueOnce(unreachable);
		sent.mockResolvedValueOnce(at('R')).mockResolvedValueOnce(at('F'));
		await expect(wait(1_800_000)).resolves.toBe('finished');
	});

	it('does not wait longer than it may, and names the planning that cannot be followed', async () => {
		sent.mockResolvedValue(unreachable);
		const failure = await wait(0).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(Trouble);
		expect(failure).toMatchObject({
			message: expect.stringMatching(/planning 8828/i),
			advice: expect.stringContaining('Plan and Wait'),
			details: { planningId: 8828 },
		});
		expect(sent).toHaveBeenCalledTimes(1);
	});
});
