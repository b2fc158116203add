import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import { depots } from '../shared/kinds';
import { searchRecords } from './searchRecords';

export const findDepots = listSearch(connect, async (call) => await searchRecords(call, depots));
