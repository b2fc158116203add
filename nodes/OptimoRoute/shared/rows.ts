import { Trouble } from '../../shared/trouble';

/** The list of an answer, sure to be one. */
export function listIn<T>(list: T[] | undefined, what: string): T[] {
	if (Array.isArray(list)) return list;
	throw new Trouble(
		`OptimoRoute answered without its list of ${what}`,
		'The service has a fault. Run the workflow again later; if it stays, tell the support',
	);
}

/** The rows of a bulk answer, sure to be one for each row sent: results are matched by their place. */
export function rowsFor<T>(sent: readonly unknown[], rows: T[] | undefined): T[] {
	if (rows?.length === sent.length) return rows;
	throw new Trouble(
		`OptimoRoute answered ${rows?.length ?? 0} results for ${sent.length} items`,
		'What a result belongs to cannot be told: look in OptimoRoute before running this again',
	);
}
