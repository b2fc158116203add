import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import { branches } from '../shared/kinds';
import { searchRecords } from './searchRecords';

export const findBranches = listSearch(connect, async (call) => await searchRecords(call, branches));
