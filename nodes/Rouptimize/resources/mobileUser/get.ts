import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { mobileUsers } from '../../shared/kinds';
import { mobileUserLocator } from '../../shared/locators/mobileUserLocator';
import { getOne } from '../../shared/records';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mobileUser'], operation: ['get'] } }, [
		mobileUserLocator,
	]),
	execute: getOne(mobileUsers),
};
