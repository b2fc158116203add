import type { IDataObject, IPollFunctions } from 'n8n-workflow';

/** One look at the service. */
export interface PollCall<Client> {
	context: IPollFunctions;
	client: Client;
	/** No further request is begun from then on, in ms since 1970. */
	deadline: number;
}

export interface News {
	/** What starts the workflow, an item each; none: it is not started. */
	records: IDataObject[];
	/** What to know at the next look, once these records have started the workflow. */
	memory: IDataObject;
}

/** What a user can choose under Trigger On. */
export interface Source<Client> {
	/** Sources with the same one go on where the other has ended. */
	memoryName: string;
	/** What is new, for one who remembers `memory`; undefined at the first look. */
	look: (call: PollCall<Client>, memory: unknown) => Promise<News>;
	/** Some records to try the workflow with, whether new or not. */
	sample: (call: PollCall<Client>) => Promise<IDataObject[]>;
	/** What to say if there are none. */
	withoutSample: { message: string; advice: string };
}
