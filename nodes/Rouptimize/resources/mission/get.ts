import { updateDisplayOptions } from 'n8n-workflow';
import { simplifyField } from '../../../shared/listFields';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { missions } from '../../shared/kinds';
import { missionLocator } from '../../shared/locators/missionLocator';
import { getOne } from '../../shared/records';
import { simplifyMission } from '../../shared/simplify';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['get'] } }, [
		missionLocator,
		simplifyField,
	]),
	execute: getOne(missions, simplifyMission),
};
