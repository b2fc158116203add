import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readFlag } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { jobLocator, readJobReference } from '../../shared/jobLocator';
import { simplifyJob } from '../../shared/simplifyJob';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['job'], operation: ['get'] } }, [
		jobLocator,
		simplifyField,
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const job = await client.getJob(readJobReference(context, itemIndex));
		return readFlag(context, 'simplify', itemIndex) ? { ...simplifyJob(job) } : { ...job };
	}),
};
