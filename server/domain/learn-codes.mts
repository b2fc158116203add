import type { OrderChanges } from './order-changes.mts';

/**
 * Takes up codes that drivers and vehicles have and that the company does not know yet: orders may ask for them from
 * then on. An API that has drivers and vehicles but no lists of codes defines codes this way.
 */
export function learnCodes(
	{ domain, company, unit }: OrderChanges,
	kind: 'skills' | 'vehicleFeatures',
	codes: readonly string[],
): void {
	const current = domain.store.records.companies.get(company.id) ?? company;
	const { [kind]: known } = current;
	const unknown = [...new Set(codes)].filter((code) => !known.includes(code));
	if (unknown.length > 0) unit.put('companies', { ...current, [kind]: [...known, ...unknown] });
}
