import { crosses, overlaps, type Box, type Segment } from './map-box.mts';

export interface Label extends Box {
	readonly text: string;
	/** Which end of the text stays where it is when a font runs wider or narrower than expected. */
	readonly anchor: 'start' | 'middle' | 'end';
}

/** Something on the map that may get a name; the more important ones choose first. */
export interface Labelled extends Box {
	readonly text: string;
	readonly importance: number;
}

export interface LabelSurroundings {
	readonly width: number;
	readonly height: number;
	/** Never covered. */
	readonly obstacles: readonly Box[];
	/** Crossed only if there is no better side. */
	readonly lines: readonly Segment[];
}

const labelHeight = 13;
const characterWidth = 6.6;
const distance = 3;
/** Markers are round: a name may come this much closer at a corner. */
const corner = 3;
const border = 6;
const mostCrossings = 1;

/** Names beside their places, each once, where they cover nothing; those without room are left out. */
export function placeLabels(candidates: readonly Labelled[], surroundings: LabelSurroundings): Label[] {
	const placed: Label[] = [];
	const byImportance = [...candidates].sort((a, b) => b.importance - a.importance);
	for (const candidate of byImportance) {
		if (placed.some(({ text }) => text === candidate.text)) continue;
		const [best] = positionsFor(candidate)
			.filter((position) => isFree(position, placed, surroundings))
			.map((position) => ({ position, crossings: crossingsOf(position, surroundings) }))
			.sort((a, b) => a.crossings - b.crossings);
		if (best !== undefined && best.crossings <= mostCrossings) placed.push(best.position);
	}
	return placed;
}

function positionsFor({ x, y, width, height, text }: Labelled): Label[] {
	const size = { text, width: text.length * characterWidth, height: labelHeight };
	const sideways = (width + size.width) / 2 + distance;
	const updown = (height + size.height) / 2;
	return [
		{ ...size, x: x + sideways, y, anchor: 'start' },
		{ ...size, x: x - sideways, y, anchor: 'end' },
		{ ...size, x, y: y + updown, anchor: 'middle' },
		{ ...size, x, y: y - updown, anchor: 'middle' },
		{ ...size, x: x + sideways - corner, y: y + updown - corner, anchor: 'start' },
		{ ...size, x: x + sideways - corner, y: y - updown + corner, anchor: 'start' },
		{ ...size, x: x - sideways + corner, y: y + updown - corner, anchor: 'end' },
		{ ...size, x: x - sideways + corner, y: y - updown + corner, anchor: 'end' },
	];
}

function isFree(
	label: Label,
	placed: readonly Label[],
	{ obstacles, width, height }: LabelSurroundings,
): boolean {
	const isInside =
		label.x - label.width / 2 >= border &&
		label.x + label.width / 2 <= width - border &&
		label.y - label.height / 2 >= border &&
		label.y + label.height / 2 <= height - border;
	return isInside && ![...obstacles, ...placed].some((other) => overlaps(label, other));
}

function crossingsOf(label: Label, { lines }: LabelSurroundings): number {
	return lines.filter((line) => crosses(line, label)).length;
}
