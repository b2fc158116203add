import { NodeOperationError } from 'n8n-workflow';
import type { IHookFunctions } from 'n8n-workflow';
import { adviceText, Trouble } from '../../shared/trouble';
import { isRegistered, register, unregister } from './endpoints';

type Hook = (this: IHookFunctions) => Promise<boolean>;

/** What n8n calls when a workflow is published, tested or taken back. */
export const hooks = {
	checkExists: hook(isRegistered),
	create: hook(register),
	delete: hook(unregister),
};

function hook(work: (context: IHookFunctions) => Promise<boolean>): Hook {
	return async function () {
		try {
			return await work(this);
		} catch (error) {
			throw new NodeOperationError(this.getNode(), error, {
				...(error instanceof Trouble && { description: adviceText(error) }),
			});
		}
	};
}
