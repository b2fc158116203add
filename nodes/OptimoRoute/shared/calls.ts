import type { Answer } from '../../../contract/optimoroute/answer';
import type { OperationName } from '../../../contract/optimoroute/operations';
import type {
	BulkOrdersAnswer,
	CreateOrderAnswer,
	DeleteAllOrdersRequest,
	DeleteOrderRequest,
	DeleteOrdersAnswer,
	DeleteOrdersRequest,
	GetOrdersAnswer,
	OrdersRequest,
} from '../../../contract/optimoroute/order';
import type { SearchOrdersAnswer, SearchOrdersRequest } from '../../../contract/optimoroute/search';
import type {
	PlanningReference,
	PlanningStatusAnswer,
	StartPlanningAnswer,
	StartPlanningRequest,
} from '../../../contract/optimoroute/planning';
import type { RoutesAnswer, RoutesRequest } from '../../../contract/optimoroute/route';
import type { SchedulingInfoAnswer, SchedulingInfoRequest } from '../../../contract/optimoroute/schedule';
import type { Fields } from '../../shared/parameters';

/** What each call takes and answers. Orders to be saved come from users' data and are checked by the service. */
export interface Calls extends Record<OperationName, { request: object; answer: Answer }> {
	createOrder: { request: Fields; answer: CreateOrderAnswer };
	createOrUpdateOrders: { request: { orders: Fields[] }; answer: BulkOrdersAnswer };
	getOrders: { request: OrdersRequest; answer: GetOrdersAnswer };
	deleteOrder: { request: DeleteOrderRequest; answer: Answer };
	deleteOrders: { request: DeleteOrdersRequest; answer: DeleteOrdersAnswer };
	deleteAllOrders: { request: DeleteAllOrdersRequest; answer: Answer };
	searchOrders: { request: SearchOrdersRequest; answer: SearchOrdersAnswer };
	getSchedulingInfo: { request: SchedulingInfoRequest; answer: SchedulingInfoAnswer };
	getRoutes: { request: RoutesRequest; answer: RoutesAnswer };
	startPlanning: { request: StartPlanningRequest; answer: StartPlanningAnswer };
	stopPlanning: { request: PlanningReference; answer: Answer };
	getPlanningStatus: { request: PlanningReference; answer: PlanningStatusAnswer };
}
