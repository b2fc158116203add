import { z } from 'zod/v4';
import { replaceSecret, revokeTokens } from '../../domain/access-token.mts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { fingerprint } from '../http/fingerprint.mts';
import { newSecret } from '../http/new-secret.mts';
import { RequestError } from '../http/request-error.mts';
import { bodyReader, queryReader } from '../http/request-schema.mts';
import type { AdminHandler } from './handler.mts';

const request = z.strictObject({ company: z.string().describe('the name of a company').optional() });

type CompanyChoice = z.infer<typeof request>;

const readQuery = queryReader<CompanyChoice>(request);
const readBody = bodyReader<CompanyChoice>(request);

/** Takes back all access tokens of a company, as its dashboard would. */
export const revokeRouteMateTokens: AdminHandler = async ({ domain, query }) => {
	return { revoked: await revokeTokens(domain, chosenCompany(domain, readQuery(query))) };
};

/** Gives a company another secret, which this answer is the only one to tell; its tokens are taken back. */
export const replaceRouteMateSecret: AdminHandler = async ({ domain, body }) => {
	const company = chosenCompany(domain, readBody(body));
	const clientId = company.routeMateClient?.id ?? newSecret('rm_ci_').slice(0, 38);
	const clientSecret = newSecret('rm_cs_');
	await replaceSecret(domain, company, { id: clientId, secretHash: fingerprint(clientSecret) });
	return { clientId, clientSecret };
};

/**
 * The company with the name that was sent; without one the only company there is.
 * @throws RequestError field-missing, field-invalid
 */
function chosenCompany(domain: Domain, { company: name }: CompanyChoice): Company {
	const companies = [...domain.store.records.companies.all()];
	if (name === undefined) {
		const [only, ...others] = companies;
		if (only !== undefined && others.length === 0) return only;
		throw new RequestError('field-missing', "There are several companies: name one in 'company'.", 'company');
	}
	const company = companies.find((one) => one.name === name);
	if (company !== undefined) return company;
	throw new RequestError('field-invalid', `There is no company '${name}'.`, 'company');
}
