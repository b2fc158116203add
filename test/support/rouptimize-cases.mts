import type { OperationName } from '../../contract/rouptimize/operations.ts';
import { definitions } from '../../server/api/rouptimize/definitions.mts';
import { type ExampleCall, type RouptimizeExample, rouptimizeExamples } from './rouptimize-examples.mts';

/** A call that is answered, after some others. */
export interface ValidCall extends ExampleCall {
	readonly operation: OperationName;
	readonly given: RouptimizeExample['given'];
}

/** The call of each operation's example, in the sequence of the operations. */
export function validCalls(): ValidCall[] {
	const calls = new Map<OperationName, ValidCall>(
		rouptimizeExamples().map((example) => [example.operation, example]),
	);
	return (Object.keys(definitions) as OperationName[]).flatMap((name) => calls.get(name) ?? []);
}
