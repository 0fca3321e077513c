import { DE } from '../../lexicon/de.ts';
import { EN } from '../../lexicon/en.ts';
import { ES } from '../../lexicon/es.ts';
import { FR } from '../../lexicon/fr.ts';
import { JA } from '../../lexicon/ja.ts';
import { PT } from '../../lexicon/pt.ts';
import { ZH } from '../../lexicon/zh.ts';
import { phrasesIn } from '../../text/phrases.ts';
import { wordsOf } from '../../text/words.ts';

const names = [EN, DE, FR, ES, PT, JA, ZH].flatMap(({ shelf = '' }: { shelf?: string }) => phrasesIn(shelf));
const wordy = (name: string) =>
	wordsOf(name)
		.map(({ word }) => word)
		.join(' ');
const SHELVES = new Set(names.map(wordy));

/** Whether the name of a milestone or version means "some day": a shelf, not a time. */
export function isShelf(name: string): boolean {
	const apart = name.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1 $2');
	const words = wordsOf(apart).map(({ word }) => word);
	return (
		SHELVES.has(words.join(' ')) || words.some((word) => word === 'backlog' || word === 'future' || word === 'someday')
	);
}
