import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { routes } from '../../shared/kinds';
import { routeLocator } from '../../shared/locators/routeLocator';
import { getOne } from '../../shared/records';
import { simplifyRoute } from '../../shared/simplifyRoute';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['get'] } }, [
		routeLocator,
		simplifyField,
	]),
	execute: getOne(routes, simplifyRoute),
};
