import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Planning } from './planning.mts';
import { within } from './records.mts';

/** @throws DomainError PLANNING_NOT_FOUND */
export function findPlanning(domain: Domain, company: Company, number: number): Planning {
	const [planning] = domain.store.records.plannings.find('byNumber', within(company.id, number));
	if (planning === undefined) throw new DomainError('PLANNING_NOT_FOUND', { subject: String(number) });
	return planning;
}

/**
 * Tells a planning to stop, which it soon does; it keeps the best plan so far.
 * @throws DomainError PLANNING_NOT_FOUND, PLANNING_NOT_RUNNING, PLANNING_STOPS_NO_MORE
 */
export function cancelPlanning(domain: Domain, company: Company, number: number): void {
	const planning = findPlanning(domain, company, number);
	if (planning.status !== 'open') throw new DomainError('PLANNING_NOT_RUNNING', { subject: String(number) });
	if (domain.queue.isClosed) throw new DomainError('PLANNING_STOPS_NO_MORE', { subject: String(number) });
	domain.queue.cancel(planning.id);
}

export interface PlanningProgress {
	readonly state: 'waiting' | 'running' | 'finished' | 'cancelled' | 'failed';
	/** 0 to 1. */
	readonly done: number;
}

export function progressOf(domain: Domain, planning: Planning): PlanningProgress {
	if (planning.status !== 'open') {
		return { state: planning.status, done: planning.status === 'failed' ? 0 : 1 };
	}
	const done = domain.queue.progress(planning.id);
	return done === undefined ? { state: 'waiting', done: 0 } : { state: 'running', done };
}
