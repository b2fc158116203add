import type { z } from 'zod/v4';
import type {
	BulkOrder,
	CreateOrderRequest,
	DeleteAllOrdersRequest,
	DeleteOrderRequest,
	OrderReference,
} from '../../../../contract/optimoroute/order.ts';
import type { SearchOrdersRequest } from '../../../../contract/optimoroute/search.ts';
import type { PlanningReference, StartPlanningRequest } from '../../../../contract/optimoroute/planning.ts';
import type { RoutesRequest } from '../../../../contract/optimoroute/route.ts';
import type * as schemas from '../../../../server/api/optimoroute/schemas.mts';

/** Holds only if each type has exactly the fields of the other: one that is left out fails the type check. */
type Same<A, B> =
	(<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false;

/** The type with all that it inherits written out. */
type Flat<T> =
	T extends ReadonlyArray<infer Item>
		? Array<Flat<Item>>
		: T extends object
			? { [Key in keyof T]: Flat<T[Key]> }
			: T;

type Schema = Exclude<keyof typeof schemas, never>;
type Reads<Name extends Schema> = z.input<(typeof schemas)[Name]>;

it('reads exactly the fields of the contract', () => {
	const same = {
		createOrder: true satisfies Same<Reads<'createOrder'>, CreateOrderRequest>,
		bulkOrder: true satisfies Same<Reads<'bulkOrder'>, BulkOrder>,
		orderReference: true satisfies Same<Reads<'orderReference'>, OrderReference>,
		deleteOrder: true satisfies Same<Reads<'deleteOrder'>, DeleteOrderRequest>,
		deleteAllOrders: true satisfies Same<Reads<'deleteAllOrders'>, DeleteAllOrdersRequest>,
		searchOrders: true satisfies Same<Reads<'searchOrders'>, SearchOrdersRequest>,
		routes: true satisfies Same<Reads<'routes'>, RoutesRequest>,
		startPlanning: true satisfies Same<Reads<'startPlanning'>, StartPlanningRequest>,
		planningReference: true satisfies Same<Reads<'planningReference'>, PlanningReference>,
	};
	expect(Object.values(same)).not.toContain(false);
});
