import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { mobileUsers } from '../../shared/kinds';
import { mobileUserLocator } from '../../shared/locators/mobileUserLocator';
import { writeOptions } from '../../shared/optionFields';
import { tellOne } from '../../shared/records';

export const disable: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mobileUser'], operation: ['disable'] } }, [
		mobileUserLocator,
		writeOptions,
	]),
	execute: tellOne(mobileUsers, 'disableMobileUser'),
};
