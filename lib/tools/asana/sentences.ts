import type { Actor } from '../../task/fields.ts';
import type { Told } from '../reading/history.ts';

/** What a sentence of a story says, and by what it is known again at the next reading. */
export interface Said extends Partial<Pick<Told, 'whom' | 'field' | 'from' | 'to' | 'text'>> {
	kind: string;
	/** Without words that change with time, such as `tomorrow`. */
	says: (string | null | undefined)[];
	/** Asana itself says it, under the name of whoever it concerns. */
	isReminder?: true;
}

const QUOTED = '["“‘\']([^"”]{1,500})["”’\']';
const MOVED = new RegExp(`^moved this task from ${QUOTED} to ${QUOTED}(?: in (.{1,300}))?$`, 'i');
const ASSIGNED = /^assigned (?:this task )?to (.{1,200})$/i;
const UNASSIGNED = /^unassigned (?:this task )?from (.{1,200})$/i;
const PLANNED = /^changed the due date to (.{1,200})$/i;
const REMINDER = /^ha(?:ve|s) a task due\b/i;
const COMPLETED = /^(?:completed this task|marked this task complete)$/i;
const REOPENED = /^(?:reopened this task|marked this task incomplete)$/i;

/** Whom a sentence names: the one person that it links, else the name in it; `you` is nobody that the page names. */
function whomIn(name: string, people: readonly Actor[]): Actor[] {
	const [linked, ...more] = people;
	if (linked && more.length === 0) return [linked];
	return /^(?:you|me|themsel(?:f|ves)|(?:him|her)self)$/i.test(name) ? [] : [{ name }];
}

/** So much of a sentence tells it from others, before the words in it that can change: dates, names of fields. */
const START = 16;
const LONGEST_KIND = 100;

/**
 * What a system story of Asana's says. Only in English, and only whole sentences: `added this task to` and `changed the
 * due date to` are recorded answers of the API (2025-09, under the actor's name), `moved this task from … to … in …`,
 * `assigned to …` and `completed this task` stand in public code that reads or redraws stories; the opposite of each has
 * one meaning only. Any other sentence, and every one in another language, is kept as Asana's own word.
 * @param sentence without the actor and the time, as one line
 * @param people who is linked in it
 */
export function saidIn(sentence: string, people: readonly Actor[]): Said {
	const text = sentence.replace(/(\S)\s?\.$/, '$1');
	const [, to] = ASSIGNED.exec(text) ?? [];
	if (to) {
		const whom = whomIn(to, people);
		return { kind: 'assigned', field: 'assignee', whom, says: ['assigned', ...whom.map(({ name }) => name)] };
	}
	const [, lost] = UNASSIGNED.exec(text) ?? [];
	if (lost) {
		const whom = whomIn(lost, people);
		return { kind: 'unassigned', field: 'assignee', whom, says: ['unassigned', ...whom.map(({ name }) => name)] };
	}
	const [, before, after, place] = MOVED.exec(text) ?? [];
	// Everyone's own list is sorted for themselves: that moves no work.
	if (before && after && !/^my tasks$/i.test(place ?? ''))
		return { kind: 'moved', field: 'section', from: before, to: after, says: ['moved', before, after] };
	const [, due] = PLANNED.exec(text) ?? [];
	// `tomorrow` was tomorrow when it was written.
	if (due) return { kind: 'planned', field: 'due', ...(/\d/.test(due) ? { to: due } : {}), says: ['planned', 'due'] };
	if (COMPLETED.test(text)) return { kind: 'closed', says: ['closed'] };
	if (REOPENED.test(text)) return { kind: 'reopened', says: ['reopened'] };
	const whole = text.length > LONGEST_KIND ? { text } : {};
	const own = { kind: text.slice(0, LONGEST_KIND), ...whole, says: ['', text.slice(0, START)] };
	return REMINDER.test(text) ? { ...own, isReminder: true } : own;
}
