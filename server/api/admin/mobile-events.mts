import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { DomainError } from '../../domain/domain-error.mts';
import { reportWithFiles } from '../../domain/report-with-files.mts';
import { StoreUnavailableError } from '../../store/store.mts';
import { RequestError } from '../http/request-error.mts';
import { bodyReader } from '../http/request-schema.mts';
import { adminError } from './errors.mts';
import type { AdminHandler } from './handler.mts';
import { type MobileEvent, mobileEvent, mobileEvents } from './mobile-event-schema.mts';
import { readForm, readReport } from './read-mobile-event.mts';

/** Room for a form with several photos in base64. */
export const maxBodyBytes = 32 * 1024 * 1024;

const readRequest = bodyReader(mobileEvents);
const readEvent = bodyReader<MobileEvent>(mobileEvent);

/** Takes what drivers' devices tell, in the order it stands; each event is taken as a whole or not at all. */
export const reportEvents: AdminHandler = async ({ domain, body }) => {
	const { company: name, events } = readRequest(body);
	const company = findCompany(domain, name);
	const results: object[] = [];
	for (const event of events) results.push(await reportEvent(domain, company, event));
	return { results };
};

async function reportEvent(domain: Domain, company: Company, row: unknown): Promise<object> {
	try {
		const event = readEvent(row);
		const report = readReport(company, event, domain.now());
		const form = event.form === undefined ? undefined : readForm(event.form);
		const recorded = await reportWithFiles(domain, company, report, form);
		return { success: true, recorded: recorded !== undefined };
	} catch (error) {
		if (error instanceof StoreUnavailableError) {
			return { success: false, code: 'UNAVAILABLE', message: 'The event could not be saved: send it again.' };
		}
		if (!(error instanceof DomainError || error instanceof RequestError)) throw error;
		return { success: false, ...adminError(error).body };
	}
}

/** @throws RequestError field-invalid */
function findCompany({ store }: Domain, name: string | number = 0): Company {
	const all = [...store.records.companies.all()];
	const found = typeof name === 'number' ? all.slice(name, name + 1) : all.filter((one) => one.name === name);
	const [company, ...others] = found;
	if (company !== undefined && others.length === 0) return company;
	const fault = company === undefined ? 'There is no company' : 'There are several companies';
	throw new RequestError('field-invalid', `${fault} '${name}'.`, 'company');
}
