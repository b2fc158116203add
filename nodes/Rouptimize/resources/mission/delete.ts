import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { missions } from '../../shared/kinds';
import { missionLocator } from '../../shared/locators/missionLocator';
import { writeOptions } from '../../shared/optionFields';
import { deleteOne } from '../../shared/records';

export const deleteMission: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['delete'] } }, [
		missionLocator,
		writeOptions,
	]),
	execute: deleteOne(missions),
};
