import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import { webhookEndpoints } from '../shared/kinds';
import { searchRecords } from './searchRecords';

export const findWebhookEndpoints = listSearch(
	connect,
	async (call) => await searchRecords(call, webhookEndpoints),
);
