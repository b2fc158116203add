import { readFileSync } from 'node:fs';
import { unscheduledReasons } from '../../../server/domain/unscheduled-reason.mts';

const page = readFileSync(new URL('../../../docs/planner.md', import.meta.url), 'utf8');

it('docs/planner.md lists every reason for an order without a place, in the server’s words, and no other', () => {
	const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| (.+?) +\|/gm)].map(([, code, words]) => [code, words]);
	expect(Object.fromEntries(rows)).toEqual(unscheduledReasons);
});
