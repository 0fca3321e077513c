import type { Passage } from '../../reading.ts';
import type { Word } from '../../text/words.ts';

/** An area or a number before the title proper: `[docs]`, `fix(api):`, `Android:`, `WEB-29`. */
const AREA = /^(?:\[[^\][]{1,40}\]:?\s{0,4}|[\w .,/()@`*-]{1,40}:\s{1,4}|[A-Z]{2,10}-\d{1,6}:?\s{1,4}|\W{1,4}\s){1,4}/;
/** An order for an amount that nobody has named yet: `Remove some unused classes`. */
const VAGUE =
	/\betc\b|^\W{0,4}(?:updat|chang|edit|modif)\w{1,3} [\w./-]{1,60}\.[a-z]{1,5}\W{0,3}$|\bmake sure\b.{1,80}\bwork(?:s|ing)?\b|^\W{0,4}best practices?\b|^\W{0,4}\w{2,20} (?:some|several|various|certain|optional|a few|a couple of|more|better|other)\b/i;

/** How much of a title is looked at, in UTF-16 units. */
const MOST = 300;

const areaLength = (text: string): number => AREA.exec(text.slice(0, MOST))?.[0].length ?? 0;

/** The words of a title behind its area; all of them where there are no others. */
export function titleProper({ text, words }: Passage): readonly Word[] {
	const skip = areaLength(text);
	const after = words.filter(({ start }) => start >= skip);
	return after.length > 0 ? after : words;
}

/** Whether a title asks for an amount that nobody has named. */
export const isVague = ({ text }: Passage): boolean =>
	VAGUE.test(text.slice(areaLength(text), MOST)) || VAGUE.test(text.slice(0, MOST));
