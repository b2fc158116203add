import type { Answer } from '../../../contract/optimoroute/answer';
import type { CompletionAnswer, CompletionUpdatesAnswer } from '../../../contract/optimoroute/completion';
import type {
	DispatchStatusAnswer,
	DispatchStatusRequest,
	SendRoutesRequest,
} from '../../../contract/optimoroute/dispatch';
import type { DriversAnswer } from '../../../contract/optimoroute/driver';
import type { EventsAnswer, EventsRequest } from '../../../contract/optimoroute/event';
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

/** What each call takes and answers. What is to be saved comes from users' data and is checked by the service. */
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
	updateDriverParameters: { request: Fields; answer: Answer };
	updateDriversParameters: { request: { updates: object[] }; answer: DriversAnswer };
	updateDriversPositions: { request: { updates: object[] }; answer: DriversAnswer };
	getEvents: { request: EventsRequest; answer: EventsAnswer };
	getCompletionDetails: { request: OrdersRequest; answer: CompletionAnswer };
	updateCompletionDetails: { request: { updates: object[] }; answer: CompletionUpdatesAnswer };
	sendRoutes: { request: SendRoutesRequest; answer: Answer };
	getDispatchStatus: { request: DispatchStatusRequest; answer: DispatchStatusAnswer };
}
