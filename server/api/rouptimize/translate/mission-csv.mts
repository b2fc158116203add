import type { Mission } from '../../../../contract/rouptimize/mission.ts';

type Cell = string | number | null;

/** The columns of an exported file, with what stands in each. */
const columns = {
	id: ({ id }) => id,
	externalId: ({ externalId }) => externalId,
	date: ({ date }) => date,
	status: ({ status }) => status,
	name: ({ name }) => name,
	phone: ({ phone }) => phone,
	email: ({ email }) => email,
	address: ({ address }) => address,
	latitude: ({ latitude }) => latitude,
	longitude: ({ longitude }) => longitude,
	type: ({ type }) => type,
	timeWindows: ({ timeWindows }) => list(timeWindows.map(({ start, end }) => `${start}-${end}`)),
	serviceMinutes: ({ serviceMinutes }) => serviceMinutes,
	priority: ({ priority }) => priority,
	load1: ({ load1 }) => load1,
	load2: ({ load2 }) => load2,
	load3: ({ load3 }) => load3,
	load4: ({ load4 }) => load4,
	skills: ({ skills }) => list(skills),
	vehicleFeatures: ({ vehicleFeatures }) => list(vehicleFeatures),
	notes: ({ notes }) => notes,
	barcodes: ({ barcodes }) => list(barcodes),
	driverId: ({ driverId }) => driverId,
	vehicleId: ({ vehicleId }) => vehicleId,
	branchId: ({ branchId }) => branchId,
	routeId: ({ routeId }) => routeId,
	sequence: ({ sequence }) => sequence,
	scheduledAt: ({ scheduledAt }) => scheduledAt,
	eta: ({ eta }) => eta,
	driverName: ({ driverName }) => driverName,
	vehiclePlate: ({ vehiclePlate }) => vehiclePlate,
	proofNote: ({ proofOfDelivery }) => proofOfDelivery?.note ?? null,
	proofSignatureUrl: ({ proofOfDelivery }) => proofOfDelivery?.signatureUrl ?? null,
	proofImageUrls: ({ proofOfDelivery }) => list(proofOfDelivery?.imageUrls ?? []),
	scannedBarcodes: ({ proofOfDelivery }) => list(proofOfDelivery?.scannedBarcodes ?? []),
	completedAt: ({ proofOfDelivery }) => proofOfDelivery?.completedAt ?? null,
	verifiedAt: ({ proofOfDelivery }) => proofOfDelivery?.verifiedAt ?? null,
	createdAt: ({ createdAt }) => createdAt,
	updatedAt: ({ updatedAt }) => updatedAt,
} as const satisfies Record<string, (mission: Mission) => Cell>;

/** A table with a header line, as RFC 4180 has it. */
export function writeMissionsCsv(missions: readonly Mission[]): string {
	const cells = Object.values<(mission: Mission) => Cell>(columns);
	const rows = missions.map((mission) => cells.map((cell) => writeCell(cell(mission))));
	return [Object.keys(columns), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

const list = (values: readonly string[]): string => values.join('; ');

/** A text that a spreadsheet would take for a formula begins with an apostrophe: names come from anybody. */
const mayBeFormula = /^[=+\-@\t\r]/;

function writeCell(value: Cell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const text = mayBeFormula.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
