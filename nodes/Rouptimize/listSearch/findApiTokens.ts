import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import { apiTokens } from '../shared/kinds';
import { searchRecords } from './searchRecords';

export const findApiTokens = listSearch(connect, async (call) => await searchRecords(call, apiTokens));
