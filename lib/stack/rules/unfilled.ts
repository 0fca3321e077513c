import type { Layer } from '../../task/layers.ts';
import type { Topic } from '../lexicon/headings.ts';
import { nothing, type Rule } from '../reading.ts';

/** The nearest thing to a layer that is missing: the words of a template that nobody filled in, under its heading. */
export function unfilled(layer: Layer, ...topics: readonly Topic[]): Rule {
	const under = (topic: Topic | null) => topic !== null && topics.includes(topic);
	return {
		name: `${layer}: an unfilled template`,
		look({ dead }) {
			const found = dead.find(({ passage }) => under(passage.topic));
			return found ? nothing(found.passage, found.why) : null;
		},
		examples: topics.slice(0, 1).flatMap((topic) => [
			{
				fields: { body: { format: 'markdown', text: `### ${HEADING[topic] ?? topic}\n_No response_` } },
				gives: { supports: 'nothing', quote: '_No response_' },
			},
			{ fields: { body: { format: 'markdown', text: '### Notes\n_No response_' } }, gives: null },
		]),
	};
}

/** A heading of each topic that examples begin with. */
const HEADING: Partial<Record<Topic, string>> = { why: 'Motivation', what: 'Acceptance criteria', how: 'Approach' };
