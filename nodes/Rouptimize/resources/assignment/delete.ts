import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { assignments } from '../../shared/kinds';
import { assignmentLocator } from '../../shared/locators/assignmentLocator';
import { writeOptions } from '../../shared/optionFields';
import { deleteOne } from '../../shared/records';

export const deleteAssignment: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['assignment'], operation: ['delete'] } }, [
		assignmentLocator,
		writeOptions,
	]),
	execute: deleteOne(assignments),
};
