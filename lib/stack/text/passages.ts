import type { Body } from '../../task/fields.ts';
import type { Dead, Passage } from '../reading.ts';
import { flattenAdf } from './adf.ts';
import { blocksOf } from './blocks.ts';
import { deadBecause, looksLikeCode } from './dead.ts';
import { type Flat, sourceRange } from './flat.ts';
import { flattenHtml } from './html.ts';
import { type Language, languagesOf } from './language.ts';
import { mask } from './mask.ts';
import { meaningsOf } from './meanings.ts';
import { labelAt, type Placed, placed } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { type Word, wordsOf } from './words.ts';

/** Longest code, in UTF-16 units, that one passage quotes. */
const LONGEST_CODE = 200;
/** How much of a text is looked at to tell its language, in UTF-16 units. */
const LANGUAGE_SAMPLE = 4_000;

function flatten({ format, text }: Body): Flat {
	if (format === 'html') return flattenHtml(text);
	if (format === 'adf') return flattenAdf(text);
	return { text, source: null };
}

/** The passage of a title. */
export function titlePassage(title: string): Passage {
	const words = wordsOf(title.slice(0, 2_000));
	return {
		...{ field: 'title', text: title, words, hits: meaningsOf(words, languagesOf(words)), shape: 'prose', on: false },
		...{ topic: null, heading: '', quote: title, start: 0, end: title.length },
	};
}

interface Piece extends Placed {
	heading: string;
}

/** The sentences of a block; a label at the beginning of one (`Fix: …`) says what it and those behind it are about. */
function* piecesOf(text: string, block: Placed): Generator<Piece> {
	const heading = block.under ? text.slice(block.under.start, block.under.end) : '';
	if (block.shape === 'code') {
		yield { ...block, end: Math.min(block.end, block.start + LONGEST_CODE), heading };
		return;
	}
	let { topic } = block;
	for (const { start, end } of sentencesOf(text, block.start, block.end)) {
		const label = block.shape === 'heading' || start === block.start ? null : labelAt(text, start, end);
		if (label) topic = label.topic;
		yield { ...block, topic, start: label && label.rest < end ? label.rest : start, end, heading };
	}
}

/** The living sentences of a text and the dead ones, in their order. Linear in the text. */
export function passagesOf(body: Body): { living: Passage[]; dead: Dead[] } {
	const flat = flatten(body);
	const text = mask(flat.text);
	const languages: Language[] = languagesOf(wordsOf(text.slice(0, LANGUAGE_SAMPLE)));
	const living: Passage[] = [];
	const dead: Dead[] = [];
	const nothing: Word[] = [];
	for (const block of placed(text, blocksOf(text, body.format === 'wiki' ? 'wiki' : 'markdown')))
		for (const { shape, on, topic, heading, start, end } of piecesOf(text, block)) {
			const words = text.slice(start, end);
			const code = shape === 'code' || (shape !== 'heading' && looksLikeCode(words));
			const found = code ? nothing : wordsOf(words);
			const source = sourceRange(flat, start, end);
			const passage: Passage = {
				...{ field: 'body', text: words, words: found, hits: meaningsOf(found, languages), on, topic, heading },
				...{ shape: code ? 'code' : shape, quote: body.text.slice(source.start, source.end), ...source },
			};
			const why = shape === 'heading' ? null : deadBecause(passage);
			if (why === null) living.push(passage);
			else if (why !== 'no words') dead.push({ passage, why });
		}
	return { living, dead };
}
