/** One measured ratio, and what it should be. */
export interface Figure {
	readonly what: string;
	readonly measured: number;
	/** `least`: the ratio should be at least the target; `most`: at most. */
	readonly target: { readonly bound: 'least' | 'most'; readonly value: number };
	readonly unit: string;
}

export function reaches({ measured, target }: Figure): boolean {
	return target.bound === 'least' ? measured >= target.value : measured <= target.value;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
