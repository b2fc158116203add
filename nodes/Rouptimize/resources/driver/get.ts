import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { drivers } from '../../shared/kinds';
import { driverLocator } from '../../shared/locators/driverLocator';
import { getOne } from '../../shared/records';
import { simplifyDriver } from '../../shared/simplify';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['driver'], operation: ['get'] } }, [
		driverLocator,
		simplifyField,
	]),
	execute: getOne(drivers, simplifyDriver),
};
