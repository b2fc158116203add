import type { z } from 'zod/v4';
import type { OperationName } from '../../../../contract/optimoroute/operations.ts';
import { answerOf } from './common.mts';
import * as orders from './orders.mts';
import * as plannings from './plannings.mts';
import * as road from './road.mts';
import * as routes from './routes.mts';

/** What each call answers, unless it is refused as a whole. */
export const answers = {
	createOrder: orders.createOrder,
	createOrUpdateOrders: orders.createOrUpdateOrders,
	getOrders: orders.getOrders,
	getOrdersByQuery: orders.getOrders,
	deleteOrder: answerOf('deleteOrder'),
	deleteOrders: orders.deleteOrders,
	deleteAllOrders: answerOf('deleteAllOrders'),
	searchOrders: routes.searchOrders,
	getSchedulingInfo: routes.getSchedulingInfo,
	getRoutes: routes.getRoutes,
	startPlanning: plannings.startPlanning,
	stopPlanning: answerOf('stopPlanning'),
	getPlanningStatus: plannings.getPlanningStatus,
	updateDriverParameters: answerOf('updateDriverParameters'),
	updateDriversParameters: road.driversAnswer('updateDriversParameters'),
	updateDriversPositions: road.driversAnswer('updateDriversPositions'),
	getEvents: road.getEvents,
	getCompletionDetails: road.getCompletionDetails,
	getCompletionDetailsByQuery: road.getCompletionDetails,
	updateCompletionDetails: road.updateCompletionDetails,
	sendRoutes: answerOf('sendRoutes'),
	getDispatchStatus: routes.getDispatchStatus,
} satisfies Record<OperationName, z.ZodType>;
