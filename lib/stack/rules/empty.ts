import type { Layer } from '../../task/layers.ts';
import type { Topic } from '../lexicon/headings.ts';
import type { Rule } from '../reading.ts';

/** The nearest thing to a layer that is missing: a custom field that is there for it, with nothing in it. */
export function empty(layer: Layer, ...topics: readonly Topic[]): Rule {
	return {
		name: `${layer}: an empty field`,
		look({ empty }) {
			const found = empty.find(({ topic }) => topics.includes(topic));
			return found ? { field: found.name, quote: '', supports: 'nothing', why: 'the field is empty' } : null;
		},
		examples: [
			{ fields: { custom: { [NAME[layer]]: null } }, gives: { supports: 'nothing', quote: '' } },
			{ fields: { custom: { Colour: null } }, gives: null },
		],
	};
}

/** A field of each layer, for the examples. */
const NAME: Record<Layer, string> = {
	why: 'Business value',
	what: 'Acceptance criteria',
	who: 'Owner',
	when: 'Deadline',
	how: 'Approach',
};
