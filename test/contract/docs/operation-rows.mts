import { pageOf } from './nodes.mts';
import { plain, rowsOf, sectionOf } from './page.mts';

export interface OperationRow {
	/** `Order: Create` */
	readonly operation: string;
	/** The calls it sends, by their names in the contract. */
	readonly calls: readonly string[];
}

/** What the page of a node says of its operations. */
export function operationRows(node: string): OperationRow[] {
	return rowsOf(sectionOf(pageOf(node), 'Operations'), 'Resource')
		.map((cells) => cells.map(plain))
		.map(([resource = '', operation = '', calls = '']) => ({
			operation: `${resource}: ${operation}`,
			calls: calls.split(', '),
		}));
}
