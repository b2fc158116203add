/** Such as ENOENT; undefined if the error is none of the operating system. */
export function systemCodeOf(error: unknown): string | undefined {
	if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
	return typeof error.code === 'string' ? error.code : undefined;
}
