/** A route as all nodes of this package output it, so that a workflow can change the service by changing a node. */
export interface SimplifiedRoute {
	id: string;
	/** YYYY-MM-DD */
	date: string;
	/** Name of the driver. */
	driver: string;
	/** Label or plate of the vehicle. */
	vehicle: string;
	distanceKm: number;
	durationMinutes: number;
	/** Orders only, in driving order. */
	stops: SimplifiedStop[];
	/** Where the route begins and ends, if that was asked for and is known. */
	start?: RouteEnd;
	end?: RouteEnd;
}

export interface SimplifiedStop {
	id: string;
	/** The shipper's own number. */
	externalId: string;
	/** From 1. */
	sequence: number;
	name: string;
	address: string;
	latitude: number;
	longitude: number;
	/** YYYY-MM-DDTHH:MM:SS, wall time of the account. */
	plannedArrival: string;
	status: string;
}

export interface RouteEnd {
	name: string;
	latitude: number;
	longitude: number;
	/** YYYY-MM-DDTHH:MM:SS, wall time of the account. */
	at: string;
}
