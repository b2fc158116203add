import { nodes } from './nodes.mts';
import { docsFolder, readPage } from './page.mts';

/** What the list of nodes offers below a node: `Get many routes`. */
const actions = nodes.flatMap(({ displayName, properties }) =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [] }) => options)
		.map((option) => `${displayName}: ${'action' in option ? String(option.action) : ''}`),
);

it('has the reader choose what the list of nodes offers', () => {
	const text = readPage(new URL('first-workflow.md', docsFolder)).sections.map((section) => section.text);
	const told = [...text.join('\n').matchAll(/Look for `([^`]+)`[^_]*choose _([^_]+)_/g)];
	const ours = told.filter(([, node]) => nodes.some(({ displayName }) => displayName === node));
	expect(ours.length).toBeGreaterThan(0);
	expect(
		ours.map(([, node, action]) => `${node}: ${action}`).filter((name) => !actions.includes(name)),
	).toEqual([]);
});
