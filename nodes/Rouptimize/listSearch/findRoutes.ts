import { listSearch } from '../../shared/listSearch';
import { connect } from '../shared/client';
import { routes } from '../shared/kinds';
import { daysFor, searchRecords } from './searchRecords';

/** Lists those from a week ago to four weeks ahead, or those of the day typed. */
export const findRoutes = listSearch(connect, async (call) => {
	const { days, filter } = daysFor(call);
	return await searchRecords({ ...call, filter }, routes, { query: days, wholeId: call.filter });
});
