import type { OrderType, Priority, Weekday } from '../../../contract/optimoroute/order.ts';
import type { PlanningStatus } from '../../../contract/optimoroute/planning.ts';
import { addDays } from '../../domain/dates.mts';
import type { Order } from '../../domain/order.mts';
import type { PlanningProgress } from '../../domain/plannings.mts';

export const orderTypes = { D: 'delivery', P: 'pickup', T: 'task' } as const satisfies Record<
	OrderType,
	Order['type']
>;
export const typeLetters = { delivery: 'D', pickup: 'P', task: 'T' } as const satisfies Record<
	Order['type'],
	OrderType
>;

export const priorities = {
	L: 'low',
	M: 'medium',
	H: 'high',
	C: 'critical',
} as const satisfies Record<Priority, Order['priority']>;
export const priorityLetters = {
	low: 'L',
	medium: 'M',
	high: 'H',
	critical: 'C',
} as const satisfies Record<Order['priority'], Priority>;

/** In the order of the domain's numbers, 0 Sunday. */
export const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export const statusLetters = {
	waiting: 'N',
	running: 'R',
	finished: 'F',
	cancelled: 'C',
	failed: 'E',
} as const satisfies Record<PlanningProgress['state'], PlanningStatus>;

/** A UUID without its dashes. */
export const wireId = (id: string): string => id.replaceAll('-', '');

/** The UUID that a wire id of 32 hex digits stands for. */
export function uuidOf(id: string): string {
	const hex = wireId(id).toLowerCase();
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** `HH:MM` → minutes after midnight. */
export function minutesOf(time: string): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Minutes after midnight → `HH:MM`. */
export const timeOf = (minutes: number): string =>
	`${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

const secondsPerDay = 86_400;

/** `00` to `59`: large answers are full of times. */
const pairs = Array.from({ length: 60 }, (_, value) => two(value));

/** Whole seconds after midnight of a date → `YYYY-MM-DD HH:MM:SS`; the date moves on past midnight. */
export function dateTimeOf(date: string, seconds: number): string {
	const days = Math.floor(seconds / secondsPerDay);
	const rest = seconds - days * secondsPerDay;
	const time = [pairs[Math.floor(rest / 3600)], pairs[Math.floor(rest / 60) % 60], pairs[rest % 60]].join(
		':',
	);
	return `${days === 0 ? date : addDays(date, days)} ${time}`;
}
