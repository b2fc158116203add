import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import { drivers } from '../shared/kinds';
import { searchRecords } from './searchRecords';

export const findDrivers = listSearch(connect, async (call) => await searchRecords(call, drivers));
