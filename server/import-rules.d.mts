/** For each folder what it may import: folders of ours and packages. */
export const importTable: ReadonlyArray<
	readonly [
		pattern: string,
		rule: { readonly folders: readonly string[]; readonly packages: readonly string[] },
	]
>;

/** The sentence that is wrong with an import, if it breaks the table; file and source as they are written. */
export function importFault(file: string, source: string): string | undefined;
