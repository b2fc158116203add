import { z } from 'zod/v4';
import { operations, type OperationName } from '../../../contract/optimoroute/operations.ts';
import { shapeOf, type Shape } from '../http/request-shape.mts';
import * as drivers from './driver-schemas.mts';
import * as schemas from './schemas.mts';

/** The whole request of each call; what the handlers read row by row is put together here. */
export const requests = {
	createOrder: schemas.createOrder,
	createOrUpdateOrders: schemas.ordersRequest.extend({ orders: z.array(schemas.bulkOrder) }),
	getOrders: schemas.ordersRequest.extend({ orders: z.array(schemas.orderReference) }),
	getOrdersByQuery: schemas.orderNumbers,
	deleteOrder: schemas.deleteOrder,
	deleteOrders: schemas.deleteOrders.extend({ orders: z.array(schemas.orderReference) }),
	deleteAllOrders: schemas.deleteAllOrders,
	searchOrders: schemas.searchOrders,
	getSchedulingInfo: schemas.schedulingInfo,
	getRoutes: schemas.routes,
	startPlanning: schemas.startPlanning,
	stopPlanning: schemas.planningReference,
	getPlanningStatus: schemas.planningReference,
	updateDriverParameters: drivers.driverParametersRequest,
	updateDriversParameters: drivers.driversParametersRequest.extend({
		updates: z.array(drivers.driverParameters),
	}),
	updateDriversPositions: drivers.driversPositionsRequest.extend({
		updates: z.array(drivers.driverPositions),
	}),
	getEvents: schemas.events,
	getCompletionDetails: schemas.ordersRequest.extend({ orders: z.array(schemas.orderReference) }),
	getCompletionDetailsByQuery: schemas.orderNumbers,
	updateCompletionDetails: schemas.completionUpdates.extend({ updates: z.array(schemas.completionUpdate) }),
	sendRoutes: schemas.sendRoutes,
	getDispatchStatus: schemas.dispatchStatus,
} satisfies Record<OperationName, z.ZodType>;

const shapes = new Map<OperationName, Shape>();

/** The names that a call knows; read out of its schema when it is first wanted. */
export function requestShape(operation: OperationName): Shape {
	const shape = shapes.get(operation) ?? shapeOf(requests[operation]);
	shapes.set(operation, shape);
	return shape;
}

/** The vendor's name of a call; its GET and its POST form have the same. */
export const wireName = (operation: OperationName): string => operations[operation].path.replace('/v1/', '');
