import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { apiDocument } from '../../../../server/api-document.mts';

it('is a document in which all OpenAPI rules of Spectral find nothing', async () => {
	const spectral = new Spectral();
	// The package's own types don't know that its rulesets can be extended.
	const ruleset: unknown = { extends: [[oas, 'all']] };
	spectral.setRuleset(ruleset as RulesetDefinition);
	const findings = await spectral.run(JSON.parse(JSON.stringify(apiDocument())));
	expect(findings.map(({ code, path, message }) => `${code} ${path.join('/')}: ${message}`)).toEqual([]);
});
