import { type Rule, said, shown } from '../../reading.ts';

const NO_PRIORITY = /^(?:none|no priority|undecided|unset|not set|unprioritized|-+)$/i;
const RELEASE =
	/^(?:(?:release|target|milestone|backport)[ /:-]{1,3})?v?\d{1,4}\.\d{1,4}(?:\.[\dx]{1,4})?$|^(?:release|target|milestone|backport)[ /:-]{1,3}v?\d{1,4}(?:[.-][\dx]{1,4}){0,3}$|^(?:sprint|iteration)[ /:-]{1,3}\d{1,4}$|^20\d\d[ /-]?q[1-4]$|^q[1-4][ /-]?20\d\d$/i;
const URGENT = /^p[0-4]$|\bprio(?:rity)?\b|\burgent\b|\bblocker\b|\bcritical\b|^q[1-4]$|\broadmap/i;

/** A label that names a release sets a time; a priority or an urgent word hints at one. */
export const urgency: Rule = {
	name: 'when: urgency',
	look({ fields: { priority, labels }, body, title }) {
		const short = (labels ?? []).filter((name) => name.length < 100);
		const release = short.find((name) => RELEASE.test(name.trim()));
		if (release) return shown('labels', release, 'stated');
		if (priority && !NO_PRIORITY.test(priority.trim())) return shown('priority', priority, 'hinted');
		const label = short.find((name) => URGENT.test(name));
		if (label) return shown('labels', label, 'hinted');
		const found = [...(title ? [title] : []), ...body].find(
			({ hits, shape }) => hits.has('urgent') && shape !== 'code' && shape !== 'heading',
		);
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{ fields: { priority: 'Major' }, gives: { supports: 'hinted', quote: 'Major' } },
		{ fields: { priority: 'None' }, gives: null },
		{ fields: { labels: ['bug', 'v4.2'] }, gives: { supports: 'stated', quote: 'v4.2' } },
	],
};
