import { EN } from '../../lexicon/en.ts';
import { phrasesIn } from '../../text/phrases.ts';
import { wordsOf } from '../../text/words.ts';

const SHELVES = new Set(phrasesIn(EN.shelf));

/** Whether the name of a milestone or version means "some day": a shelf, not a time. */
export function isShelf(name: string): boolean {
	const apart = name.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1 $2');
	const words = wordsOf(apart).map(({ word }) => word);
	return (
		SHELVES.has(words.join(' ')) || words.some((word) => word === 'backlog' || word === 'future' || word === 'someday')
	);
}
