import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import { mobileUsers } from '../shared/kinds';
import { searchRecords } from './searchRecords';

export const findMobileUsers = listSearch(connect, async (call) => await searchRecords(call, mobileUsers));
