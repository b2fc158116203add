/** The shipper's number of an order as the node shows it: the service writes "-" where there is none. */
export function orderNumber(shown: string | undefined): string {
	return shown === undefined || shown === '-' ? '' : shown;
}
