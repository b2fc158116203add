import type { INodeProperties } from 'n8n-workflow';
import { eventTypes } from '../../../../contract/optimoroute/event';
import { OptimoRouteTrigger } from '../../../../nodes/OptimoRoute/OptimoRouteTrigger.node';

const { description } = new OptimoRouteTrigger();

function choices(name: string): Array<{ name: string; value: unknown }> {
	const field = description.properties.find((property) => property.name === name);
	return (field?.options ?? []).flatMap((option) => ('value' in option ? [option] : []));
}

it('offers every type of event that there is', () => {
	expect(
		choices('eventTypes')
			.map(({ value }) => value)
			.sort(),
	).toEqual(Object.keys(eventTypes).sort());
});

it.each(['triggerOn', 'eventTypes', 'outcomes', 'days'])(
	'lists the choices of %s by the alphabet',
	(name) => {
		const names = choices(name).map((choice) => choice.name);
		expect(names.length).toBeGreaterThan(2);
		expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
	},
);

it('shows each field with one thing that starts the workflow, or with all', () => {
	const shownWith = ({ displayOptions }: INodeProperties) => displayOptions?.show?.triggerOn;
	const fields = description.properties.map((field): [string, unknown] => [
		field.displayName,
		shownWith(field),
	]);
	expect(fields).toEqual([
		['Trigger On', undefined],
		['Event Types', ['mobileEvent']],
		['Outcomes', ['orderCompleted']],
		['Days', ['routeChanged']],
		['Number of Days', ['routeChanged']],
		['Simplify', undefined],
		['Options', undefined],
	]);
});
