import type { INodeExecutionData, IRunExecutionData } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};

/** An execution as n8n has stored it. */
export interface StoredExecution {
	readonly id: string;
	readonly status: string;
	readonly mode: string;
	/** What stopped the workflow. */
	readonly error: { readonly message: string; readonly description?: string | null } | undefined;
	/** The node that ran last, which is the one that stopped it if it was stopped. */
	readonly lastNode: string;
	/** The nodes that ran, in any order. */
	readonly nodes: readonly string[];
	/** How long a node took in its first run. */
	readonly milliseconds: (node: string) => number;
	/** The items that a node gave, by output. */
	readonly output: (node: string, output?: number) => readonly INodeExecutionData[];
}

export function readExecution(
	id: string,
	status: string,
	mode: string,
	{ resultData }: IRunExecutionData,
): StoredExecution {
	const { runData, error, lastNodeExecuted = '' } = resultData;
	return {
		id,
		status,
		mode,
		error: error && { message: error.message, description: error.description ?? null },
		lastNode: lastNodeExecuted,
		nodes: Object.keys(runData),
		milliseconds: (node) => runData[node]?.[0]?.executionTime ?? 0,
		output: (node, output = 0) => runData[node]?.[0]?.data?.main?.[output] ?? [],
	};
}
