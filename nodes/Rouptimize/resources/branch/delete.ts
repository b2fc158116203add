import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { branches } from '../../shared/kinds';
import { branchLocator } from '../../shared/locators/branchLocator';
import { writeOptions } from '../../shared/optionFields';
import { deleteOne } from '../../shared/records';

export const deleteBranch: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['branch'], operation: ['delete'] } }, [
		branchLocator,
		writeOptions,
	]),
	execute: deleteOne(branches),
};
