import { verifyProof } from '../../domain/proof-of-delivery.mts';
import { reassignOrder } from '../../domain/reassign-order.mts';
import { RequestError } from '../http/request-error.mts';
import { checkMissionReferences } from './missions.mts';
import { write } from './operation.mts';
import { checkReference, findRecord } from './references.mts';
import { nothing } from './schemas/fields.mts';
import * as schemas from './schemas/mission.mts';
import { writeMission } from './translate/mission.mts';

export const reassignMission = write({
	input: schemas.reassignMission,
	answer: schemas.mission,
	status: 200,
	run: ({ domain, company, links, id, input, changes }) => {
		const order = findRecord(domain, company, 'orders', id);
		if (Object.keys(input).length === 0) {
			const message = "The field 'driverId', 'vehicleId' or 'routeId' is missing.";
			throw new RequestError('field-missing', message, 'driverId');
		}
		checkMissionReferences(domain, company, input);
		checkReference(domain, company, 'routes', 'routeId', input.routeId);
		const { driverId, vehicleId, routeId } = input;
		const route = routeId == null ? routeId : findRecord(domain, company, 'routes', routeId);
		const reassigned = reassignOrder(changes, order, { driverId, vehicleId, route });
		return writeMission(domain, company, links, reassigned);
	},
});

export const verifyProofOfDelivery = write({
	input: nothing,
	answer: schemas.mission,
	status: 200,
	run: ({ domain, company, links, id, changes }) => {
		verifyProof(changes, findRecord(domain, company, 'orders', id));
		return writeMission(domain, company, links, findRecord(domain, company, 'orders', id));
	},
});
