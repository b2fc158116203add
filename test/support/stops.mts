import type { StopRequest } from '../../contract/routemate/job.ts';

let made = 0;

/** A stop near the demo depot that any driver can serve; an id of its own unless one is given. */
export function aStop(fields: Partial<StopRequest> = {}): StopRequest {
	made += 1;
	return {
		external_stop_id: `S${made}`,
		latitude: 42.36 + (made % 50) / 1000,
		longitude: -71.06,
		...fields,
	};
}

export function someStops(count: number, fields: Partial<StopRequest> = {}): StopRequest[] {
	return Array.from({ length: count }, () => aStop(fields));
}

/** E-mail addresses of drivers of the demo company. */
export const amara = 'amara.okafor@example.com';
export const lucas = 'lucas.brandt@example.com';
