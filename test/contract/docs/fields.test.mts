import type { INodeProperties } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { credentialTypes } from '../../../engine/node-types.mts';
import { documentedFields, sharedTables } from './documented-fields.mts';
import { nodes, pageNameOf, pageOf } from './nodes.mts';
import { rowsOf } from './page.mts';
import { panelsOf } from './panel.mts';

/** What is only in one of two lists. */
function difference(shown: readonly string[], documented: readonly string[]) {
	return {
		notInThePage: shown.filter((entry) => !documented.includes(entry)),
		notInTheNode: documented.filter((entry) => !shown.includes(entry)),
	};
}

const none = { notInThePage: [], notInTheNode: [] };

describe.each(nodes.map((node) => ({ node, page: pageNameOf(node.displayName) })))(
	'docs/$page',
	({ node }) => {
		const page = pageOf(node.displayName);
		const panels = panelsOf(node);

		it.each(panels)('names every field and choice of $title, and no other', ({ title, entries }) => {
			expect(difference(entries, documentedFields(page, title))).toEqual(none);
		});

		it.each(panels)('shows $title at work, with what goes in and what comes out', ({ title }) => {
			const section = page.sections.find(({ heading }) => heading === title);
			expect(section?.text).toMatch(/^In\b.*\bOut\b/ms);
		});

		it('names every field of the credential, and no other', () => {
			const types = (node.credentials ?? []).map(({ name }) => credentialTypes().get(name));
			const fields = types.flatMap((type): INodeProperties[] => type?.properties ?? []);
			const shown = panelsOf({ ...node, properties: fields }).flatMap(({ entries }) => entries);
			expect(difference(shown, documentedFields(page, 'Credential'))).toEqual(none);
		});

		it('has no field table that belongs to nothing', () => {
			const known = ['Credential', ...panels.map(({ title }) => title)];
			const used = [...known, ...sharedTables(page, known)];
			const tables = page.sections.filter((section) => rowsOf(section, 'Field').length > 0);
			expect(tables.map(({ heading }) => heading).filter((heading) => !used.includes(heading))).toEqual([]);
		});
	},
);
