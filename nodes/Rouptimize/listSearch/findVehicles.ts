import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import { vehicles } from '../shared/kinds';
import { searchRecords } from './searchRecords';

export const findVehicles = listSearch(connect, async (call) => await searchRecords(call, vehicles));
