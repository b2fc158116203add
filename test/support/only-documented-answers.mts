import { takeUndocumented } from './documented-answers.mts';

/** A test fails by an answer that the document of the APIs does not know, whatever else it looks at. */
function refuseUndocumented(): void {
	const faults = takeUndocumented();
	if (faults.length > 0) throw new Error(`Answers that are not documented:\n${faults.join('\n\n')}`);
}

afterEach(refuseUndocumented);
afterAll(refuseUndocumented);
