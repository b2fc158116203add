import type { z } from 'zod/v4';
import type {
	BulkOrder,
	CreateOrderRequest,
	DeleteAllOrdersRequest,
	DeleteOrderRequest,
	OrderReference,
} from '../../../../contract/optimoroute/order.ts';
import type { DispatchStatusRequest, SendRoutesRequest } from '../../../../contract/optimoroute/dispatch.ts';
import type { SearchOrdersRequest } from '../../../../contract/optimoroute/search.ts';
import type { PlanningReference, StartPlanningRequest } from '../../../../contract/optimoroute/planning.ts';
import type { RoutesRequest } from '../../../../contract/optimoroute/route.ts';
import type {
	DriverParameters,
	DriverParametersRequest,
	DriverPositions,
} from '../../../../contract/optimoroute/driver.ts';
import type { CompletionUpdate } from '../../../../contract/optimoroute/completion.ts';
import type { EventsRequest } from '../../../../contract/optimoroute/event.ts';
import type * as driverSchemas from '../../../../server/api/optimoroute/driver-schemas.mts';
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
type ReadsOfDriver<Name extends keyof typeof driverSchemas> = z.input<(typeof driverSchemas)[Name]>;

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
		driverParametersRequest: true satisfies Same<
			ReadsOfDriver<'driverParametersRequest'>,
			DriverParametersRequest
		>,
		// The schema also refuses a start that is where the route starts.
		driverParameters: true satisfies Same<
			Omit<ReadsOfDriver<'driverParameters'>, 'startLocation'>,
			Omit<DriverParameters, 'startLocation'>
		>,
		driverPositions: true satisfies Same<ReadsOfDriver<'driverPositions'>, DriverPositions>,
		sendRoutes: true satisfies Same<Reads<'sendRoutes'>, SendRoutesRequest>,
		dispatchStatus: true satisfies Same<Reads<'dispatchStatus'>, DispatchStatusRequest>,
		events: true satisfies Same<Reads<'events'>, EventsRequest>,
		completionUpdate: true satisfies Same<Reads<'completionUpdate'>, CompletionUpdate>,
		planningReference: true satisfies Same<Reads<'planningReference'>, PlanningReference>,
	};
	expect(Object.values(same)).not.toContain(false);
});
