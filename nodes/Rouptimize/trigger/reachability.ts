import { Trouble } from '../../shared/trouble';

/** From how far away a host can be reached: only from its own machine, from its network, from everywhere. */
type Range = 'machine' | 'network' | 'everywhere';

const rangeOrder: readonly Range[] = ['machine', 'network', 'everywhere'];

const machine = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/;
const network =
	/^(10\..+|192\.168\..+|169\.254\..+|172\.(1[6-9]|2\d|3[01])\..+|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\..+|\[f[cd].+\]|\[fe[89ab].+\]|[^.:]+|.+\.(local|lan|internal|home|test))$/;

/** @throws Trouble for the URL of a webhook that the service can't reach from where it is */
export function refuseUnreachable(webhookUrl: string, serviceUrl: string): void {
	const here = rangeOf(webhookUrl);
	// What is told to a service on the same machine may be good for that machine or network only.
	const needed = rangeOf(serviceUrl);
	if (rangeOrder.indexOf(here) >= rangeOrder.indexOf(needed)) return;
	throw new Trouble(
		`Rouptimize could not reach this n8n at ${webhookUrl}`,
		`The address is good only ${here === 'machine' ? 'on this computer' : 'in this network'}, and ${serviceUrl} is elsewhere. Set the environment variable WEBHOOK_URL of n8n to its public address, restart n8n, then publish the workflow again`,
	);
}

function rangeOf(url: string): Range {
	const host = hostOf(url);
	if (machine.test(host)) return 'machine';
	return network.test(host) ? 'network' : 'everywhere';
}

/** In lower case; that of no URL at all is good nowhere else. */
function hostOf(url: string): string {
	try {
		return new URL(url).hostname.toLowerCase().replace(/\.$/, '');
	} catch {
		return 'localhost';
	}
}
