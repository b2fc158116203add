import type { OperationName } from '../../../contract/optimoroute/operations';
import { Trouble } from '../../shared/trouble';

/** The rows of a bulk answer, sure to be one for each row sent: results are matched by their place. */
export function rowsFor<T>(operation: OperationName, sent: readonly unknown[], rows: T[] | undefined): T[] {
	if (rows?.length === sent.length) return rows;
	throw new Trouble(
		`OptimoRoute answered ${rows?.length ?? 0} results for ${sent.length} orders`,
		'Which order a result belongs to cannot be told: look in OptimoRoute before running this again',
		operation,
	);
}
