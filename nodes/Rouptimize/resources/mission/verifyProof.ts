import { updateDisplayOptions } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { missions } from '../../shared/kinds';
import { missionLocator } from '../../shared/locators/missionLocator';
import { writeOptions } from '../../shared/optionFields';
import { tellOne } from '../../shared/records';

export const verifyProof: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['mission'], operation: ['verifyProof'] } }, [
		missionLocator,
		writeOptions,
	]),
	execute: tellOne(missions, 'verifyProofOfDelivery'),
};
