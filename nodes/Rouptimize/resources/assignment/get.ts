import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { assignments } from '../../shared/kinds';
import { assignmentLocator } from '../../shared/locators/assignmentLocator';
import { getOne } from '../../shared/records';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['assignment'], operation: ['get'] } }, [
		assignmentLocator,
	]),
	execute: getOne(assignments),
};
