import { type Passage, type Rule, said, shown } from '../../reading.ts';

const NO_PRIORITY = /^(?:none|no priority|undecided|unset|not set|unprioritized|-+)$/i;
const RELEASE =
	/^(?:(?:release|target|milestone|backport)[ /:-]{1,3})?v?\d{1,4}\.\d{1,4}(?:\.[\dx]{1,4})?$|^(?:release|target|milestone|backport)[ /:-]{1,3}v?\d{1,4}(?:[.-][\dx]{1,4}){0,3}$|^(?:sprint|iteration)[ /:-]{1,3}\d{1,4}$|^20\d\d[ /-]?q[1-4]$|^q[1-4][ /-]?20\d\d$/i;
const URGENT = /^p[0-4]$|\bprio(?:rity)?\b|\burgent\b|\bblocker\b|\bcritical\b|^q[1-4]$|\broadmap/i;

/** `Priority: high`, written into the text. */
const ASKED =
	/\b(?:priority|urgency|priorität|dringlichkeit|priorité|prioridad|prioridade)\W{0,8}$|优先级\W{0,8}$|優先度\W{0,8}$/iu;
const LEVEL =
	/^\W{0,4}(?:p?[0-5]|critical|blocker|highest|very high|high|medium|normal|major|minor|low|lowest|urgent|immediate|hoch|mittel|niedrig|haute|moyenne|basse|alta|media|média|baja|baixa|高|中|低)(?![\p{L}\p{N}])/iu;
const MOST_LEVEL_WORDS = 8;

const isLevel = ({ text, words, start, shape }: Passage, source: string): boolean =>
	words.length <= MOST_LEVEL_WORDS &&
	shape !== 'code' &&
	LEVEL.test(text.slice(0, 30)) &&
	ASKED.test(source.slice(Math.max(0, start - 30), start));

/** A label that names a release sets a time; a priority or an urgent word hints at one. */
export const urgency: Rule = {
	name: 'when: urgency',
	look({ fields: { priority, labels, body: source }, body, title }) {
		const short = (labels ?? []).filter((name) => name.length < 100);
		const release = short.find((name) => RELEASE.test(name.trim()));
		if (release) return shown('labels', release, 'stated');
		if (priority && !NO_PRIORITY.test(priority.trim())) return shown('priority', priority, 'hinted');
		const label = short.find((name) => URGENT.test(name));
		if (label) return shown('labels', label, 'hinted');
		const found = [...(title ? [title] : []), ...body].find(
			(passage) =>
				(passage.hits.has('urgent') && passage.shape !== 'code' && passage.shape !== 'heading') ||
				(passage.field === 'body' && isLevel(passage, source?.text ?? '')),
		);
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{ fields: { priority: 'Major' }, gives: { supports: 'hinted', quote: 'Major' } },
		{ fields: { priority: 'None' }, gives: null },
		{
			fields: { body: { format: 'markdown', text: '**Priority:** High' } },
			gives: { supports: 'hinted', quote: 'High' },
		},
		{ fields: { body: { format: 'markdown', text: 'Lower the priority of the thread.' } }, gives: null },
		{ fields: { labels: ['bug', 'v4.2'] }, gives: { supports: 'stated', quote: 'v4.2' } },
	],
};
