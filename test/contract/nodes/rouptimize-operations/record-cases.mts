import type { INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import type { OperationName } from '../../../../contract/rouptimize/operations.ts';
import { named } from '../rouptimize-node.mts';
import { type Company, nothing, type OperationCases } from './operation-case.mts';

interface RecordKind {
	/** The resource, and the field of its locator. */
	readonly resource: string;
	readonly field: string;
	readonly create: OperationName;
	/** What the API is told to make one. */
	readonly input: (company: Company) => object | Promise<object>;
	/** The same on the panel, and what comes out. */
	readonly fields: (company: Company) => INodeParameters;
	readonly gives: object;
	/** What Create and Create or Update are refused with. */
	readonly refused: (company: Company) => INodeParameters | Promise<INodeParameters>;
	readonly code: string;
	readonly updateFields: INodeParameters;
}

/** The six operations that every kind of record has which the API creates and changes. */
export function recordCases(kind: RecordKind): OperationCases {
	const { resource, field, create, input, fields, gives, refused, code, updateFields } = kind;
	const one = async (company: Company): Promise<INodeParameters> => {
		const id = await company.make(create, await input(company));
		return { [field]: named(id, 'id'), simplify: false };
	};
	const none = { [field]: nothing, updateFields };
	return {
		[`${resource}: Create`]: { done: fields, gives, refused, code },
		[`${resource}: Create or Update`]: {
			done: (company) => ({ ...fields(company), externalId: company.name() }),
			gives,
			refused: async (company) => ({ ...(await refused(company)), externalId: company.name() }),
			code,
		},
		[`${resource}: Delete`]: { done: one, gives: { deleted: true }, refused: () => none, code: 'NOT_FOUND' },
		[`${resource}: Get`]: {
			done: one,
			gives: { id: expect.any(String), createdAt: expect.any(String) },
			refused: () => none,
			code: 'NOT_FOUND',
		},
		[`${resource}: Get Many`]: {
			done: async (company) => {
				await one(company);
				return { returnAll: true, simplify: false };
			},
			gives: { id: expect.any(String), createdAt: expect.any(String) },
			refused: () => ({ filters: { updatedSince: '={{ "soon" }}' } }),
			code: 'VALIDATION_ERROR',
		},
		[`${resource}: Update`]: {
			done: async (company) => ({ ...(await one(company)), updateFields }),
			gives: updateFields,
			refused: () => none,
			code: 'NOT_FOUND',
		},
	};
}
