import { readdirSync, readFileSync } from 'node:fs';
import { plain, rowsOf, sectionOf } from '../docs/page.mts';
import { pageOf } from '../docs/nodes.mts';
import { vendors } from '../docs/vendors.mts';

/** What the programs of a vendor's node say, but for the one that only reads answers. */
function sourceOf(vendor: string): string {
	const folder = new URL(`../../../nodes/${vendor}/`, import.meta.url);
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.endsWith('answers.ts'))
		.map((file) => readFileSync(new URL(file, folder), 'utf8'))
		.join('\n');
}

describe.each(vendors)('$name', ({ name, calls }) => {
	const source = sourceOf(name);
	const unoffered = rowsOf(sectionOf(pageOf(name), 'API calls'), 'API call')
		.map((cells) => cells.map(plain))
		.filter(([, , offered = '']) => /^none: .{10,}/.test(offered))
		.map(([call = '']) => call);

	it.each(Object.keys(calls))('%s is sent by the node, or its page says why not', (call) => {
		expect([call, unoffered.includes(call)]).toEqual([call, !source.includes(`'${call}'`)]);
	});
});
