/** Dark enough for white numbers and for paper, apart from each other also in the common kinds of colour blindness. */
const colours = [
	'#1b6ca8',
	'#c8452f',
	'#2e8540',
	'#8e4da8',
	'#b7791f',
	'#0f7c7e',
	'#c2317f',
	'#5b6770',
	'#7a4b26',
	'#4349a8',
] as const;

/** The colour of the route at this index; they repeat after ten. */
export function routeColour(index: number): string {
	return colours[index % colours.length] ?? colours[0];
}

/** Routes beyond the number of colours are told apart by their dashes; empty: a full line. */
export function routeDashes(index: number): string {
	const round = Math.floor(index / colours.length);
	return round === 0 ? '' : `${4 + 6 * round} 4`;
}
