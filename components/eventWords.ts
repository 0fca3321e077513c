import { RELEASED } from '../lib/flow/released.ts';
import { EVENT_KINDS, type Event, type EventKind } from '../lib/task/event.ts';
import { plain } from './plain.ts';
import { fieldInWords, listed, taskInWords } from './words.ts';

type Said = (event: Event) => string;
const whom = ({ whom: all = [] }: Event): string =>
	all.length > 0 ? listed(all.slice(0, 5).map(({ name }) => plain(name, 60))) : '';
const quoted = (text: string | null | undefined): string => (text ? `“${plain(text, 80)}”` : '');
const change: Said = ({ from, to }) =>
	from && to ? `from ${quoted(from)} to ${quoted(to)}` : to ? `to ${quoted(to)}` : from ? `from ${quoted(from)}` : '';
const link: Said = ({ link: at }) => quoted(at?.title ?? at?.task ?? at?.url);

/** What happened, after who did it: `asked Ben Ito for a review`. */
const SAID: Record<EventKind, Said> = {
	created: () => 'created it',
	commented: () => 'commented',
	assigned: (event) => `assigned ${whom(event) || 'somebody unseen'}`,
	unassigned: (event) => `unassigned ${whom(event) || 'somebody unseen'}`,
	'review asked': (event) => `asked ${whom(event) || 'no one in particular'} for a review`,
	'review unasked': (event) => `no longer asks ${whom(event) || 'somebody unseen'} for a review`,
	reviewed: ({ said }) => (said ? `reviewed it: ${plain(said, 60)}` : 'reviewed it'),
	'approval asked': (event) => `asked ${whom(event) || 'no one in particular'} for an approval`,
	decided: ({ said }) => (said ? `decided: ${plain(said, 60)}` : 'decided'),
	moved: (event) => `moved it ${change(event)}`,
	closed: () => 'closed it',
	reopened: () => 'reopened it',
	merged: () => 'merged it',
	drafted: () => 'made it a draft',
	readied: () => 'said it is ready for review',
	changed: ({ field }) => (field ? `changed the ${plain(field, 60)}` : 'changed it'),
	linked: (event) => `linked ${link(event) || 'other work'}`,
	unlinked: (event) => `took away the link to ${link(event) || 'other work'}`,
	mentioned: (event) => (whom(event) ? `mentioned ${whom(event)}` : `mentioned it in ${link(event) || 'other work'}`),
	planned: (event) => `changed the ${plain(fieldInWords(event.field ?? 'plan'), 60)} ${change(event)}`,
	labelled: ({ to }) => `added the label ${quoted(to)}`,
	unlabelled: ({ from }) => `took off the label ${quoted(from)}`,
	retitled: (event) => `changed the title ${change(event)}`,
	'agent started': () => 'started, as an AI agent',
	'agent finished': () => 'finished, as an AI agent',
	'agent failed': () => 'got stuck, as an AI agent',
};

/** Whether it follows from the end of what held a task up; no tool tells it of that task. */
export const isReleased = ({ kind, inferred }: Event): boolean => kind === RELEASED && inferred === true;

/** Who did it: nobody, as of a rule, is not the same as not seen. */
export function doerOf({ by }: Event): string {
	if (by === undefined) return 'Somebody unseen';
	return by === null ? 'A rule of the tool' : plain(by.name, 60);
}

/** What happened, in words; of a kind that is not known, the tool's own word for it. */
export function eventInWords(event: Event): string {
	if (isReleased(event)) return `ended ${taskInWords(event.link?.task ?? '')}, which held this up`;
	const kind = EVENT_KINDS.find((one) => one === event.kind);
	return (kind ? SAID[kind](event) : `did what the tool calls ${quoted(event.kind)}`).trim();
}
