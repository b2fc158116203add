import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { routes } from '../../shared/kinds';
import { routeLocator } from '../../shared/locators/routeLocator';
import { writeOptions } from '../../shared/optionFields';
import { deleteOne } from '../../shared/records';

export const deleteRoute: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['route'], operation: ['delete'] } }, [
		routeLocator,
		writeOptions,
	]),
	execute: deleteOne(routes),
};
