/** The service writes UTC without its Z, which every other reader takes for wall time; '' for no time. */
export function inUtc(time: string | undefined): string {
	return time === undefined ? '' : time.replace(/Z?$/, 'Z');
}
