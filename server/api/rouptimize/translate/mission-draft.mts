import type { CreateMission, UpdateMission } from '../../../../contract/rouptimize/mission.ts';
import type { OwnOrderDraft } from '../../../domain/change-order.mts';
import type { OrderDetails, TimeWindow } from '../../../domain/order.mts';
import type { Place } from '../../../geo/place.mts';
import { RequestError } from '../../http/request-error.mts';
import { minutesOf } from './values.mts';

type MissionFields = Partial<CreateMission> & Pick<UpdateMission, 'status'>;
type Details = { -readonly [Field in keyof OrderDetails]?: OrderDetails[Field] };

/**
 * What a request says of a mission.
 * @param place where it is, if the request says so in any way
 * @param current its time windows now, of which half of one may be changed
 * @throws RequestError field-invalid
 */
export function readMission(
	mission: MissionFields,
	place: Place | undefined,
	current: readonly TimeWindow[],
): OwnOrderDraft {
	const { externalId, name, address, driverId } = mission;
	return {
		details: readDetails(mission, current),
		at: {
			...(name === undefined ? {} : { name }),
			...(address === undefined ? {} : { address }),
			...(place === undefined ? {} : { place }),
		},
		...(externalId === undefined ? {} : { number: externalId }),
		...(driverId === undefined ? {} : { assignedTo: driverId === null ? null : { id: driverId } }),
	};
}

/** Assigned field by field, since bulk calls come through here. */
function readDetails(mission: MissionFields, current: readonly TimeWindow[]): Partial<OrderDetails> {
	const details: Details = {};
	if (mission.date !== undefined) details.date = mission.date;
	if (mission.type !== undefined) details.type = mission.type;
	if (mission.serviceMinutes !== undefined) details.serviceMinutes = mission.serviceMinutes;
	if (mission.priority !== undefined) details.priority = mission.priority;
	if (mission.load1 !== undefined) details.load1 = mission.load1;
	if (mission.load2 !== undefined) details.load2 = mission.load2;
	if (mission.load3 !== undefined) details.load3 = mission.load3;
	if (mission.load4 !== undefined) details.load4 = mission.load4;
	if (mission.skills !== undefined) details.skills = mission.skills;
	if (mission.vehicleFeatures !== undefined) details.vehicleFeatures = mission.vehicleFeatures;
	if (mission.notes !== undefined) details.notes = mission.notes;
	if (mission.phone !== undefined) details.phone = mission.phone;
	if (mission.email !== undefined) details.email = mission.email;
	if (mission.barcodes !== undefined) details.barcodes = mission.barcodes;
	if (mission.vehicleId !== undefined) details.vehicleId = mission.vehicleId;
	if (mission.branchId !== undefined) details.branchId = mission.branchId;
	const windows = readWindows(mission, current);
	if (windows !== undefined) details.timeWindows = windows;
	return details;
}

/** The ends of a day, for a window that is open at one end. */
const [dayBegins, dayEnds] = [0, minutesOf('23:59')];

/** undefined: nothing is said of them. */
function readWindows(
	{ startTimeWindow, endTimeWindow, timeWindows }: MissionFields,
	[current]: readonly TimeWindow[],
): readonly TimeWindow[] | undefined {
	const isSingle = startTimeWindow !== undefined || endTimeWindow !== undefined;
	if (timeWindows !== undefined) {
		if (isSingle) throw contradiction('timeWindows', 'startTimeWindow and endTimeWindow');
		return timeWindows.map(({ start, end }, index) =>
			windowOf(minutesOf(start), minutesOf(end), `timeWindows[${index}].end`),
		);
	}
	if (!isSingle) return undefined;
	const from = minutesGiven(startTimeWindow, current?.from);
	const to = minutesGiven(endTimeWindow, current?.to);
	if (from === undefined && to === undefined) return [];
	return [
		windowOf(from ?? dayBegins, to ?? dayEnds, endTimeWindow == null ? 'startTimeWindow' : 'endTimeWindow'),
	];
}

/** A time that is left out stays; null takes it away. */
function minutesGiven(time: string | null | undefined, current: number | undefined): number | undefined {
	if (time === undefined) return current;
	return time === null ? undefined : minutesOf(time);
}

/** @throws RequestError field-invalid */
function windowOf(from: number, to: number, field: string): TimeWindow {
	if (from <= to) return { from, to };
	throw new RequestError(
		'field-invalid',
		`With the field '${field}' the time window would end before it begins.`,
		field,
	);
}

/**
 * The coordinates of a mission; undefined: none are sent.
 * @throws RequestError field-invalid, field-missing for half a pair
 */
export function coordinatesOf({
	latitude,
	longitude,
	location,
}: Pick<MissionFields, 'latitude' | 'longitude' | 'location'>): Place | undefined {
	if (location === undefined) {
		if (latitude !== undefined && longitude !== undefined) return { lat: latitude, lng: longitude };
		if (latitude === undefined && longitude === undefined) return undefined;
		const field = latitude === undefined ? 'latitude' : 'longitude';
		throw new RequestError('field-missing', `The field '${field}' is missing.`, field);
	}
	if (latitude !== undefined || longitude !== undefined) {
		throw contradiction('location', 'latitude and longitude');
	}
	const [lng = Number.NaN, lat = Number.NaN] = location.split(',').map(Number);
	if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return { lat, lng };
	const message =
		"The field 'location' should be longitude (-180 to 180) and latitude (-90 to 90), in that sequence.";
	throw new RequestError('field-invalid', message, 'location');
}

function contradiction(field: string, others: string): RequestError {
	const message = `The field '${field}' says the same as ${others}: send one or the other.`;
	return new RequestError('field-invalid', message, field);
}
