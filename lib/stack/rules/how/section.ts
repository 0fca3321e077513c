import { type Passage, type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';
import { reportsFault } from '../report.ts';

/** Headings that ask how something was tried out, not how it is to be made. */
const TRIED = /test|verif|prob|prüf|install/i;
/** In a report of a fault, headings with one of these words do lay out a way out of it. */
const SOLVES =
	/fix|solution|solv|propos|suggest|approach|plan|task|todo|to[- ]?do|implement|design|remed|recommend|workaround|contribut|action|lös|vorschlag|umsetz|correc|soluc|soluç|correç|étape|tâche|tarea|taref|pasos sig|próxim|方案|解決|解决|修复|建议|対応|タスク|任务|実装|实现|やること/i;

/** Headings that name a way in words no list of headings has; a longer one is a sentence. */
const NAMES_WAY =
	/\b(?:solutions?|suggest(?:ions?|ed)|propos(?:als?|ed)|approach(?:es)?|implementation|recommend(?:ations?|ed)|fix(?:es)?|plan|next steps|how to (?:fix|implement|solve)|options?)\b/i;
const LONGEST = 40;

/** A section headed as the way: approach, plan, tasks, proposed fix, … with words of its own. */
export const section: Rule = {
	name: 'how: a section about the way',
	look(reading) {
		const report = reportsFault(reading);
		const pull = isPull(reading.work);
		const isWayTopic = (topic: Passage['topic']) => topic === 'how' || topic === 'changes';
		let heading = '';
		const isWay = ({ topic, shape, words, text }: Passage) => {
			if (shape === 'heading') heading = text;
			if (
				shape === 'heading' ||
				!(isWayTopic(topic) || (topic === null && heading.length <= LONGEST && NAMES_WAY.test(heading))) ||
				words.length < 3
			)
				return false;
			// What boxes of a pull request ask for is its habit, not the change.
			if (shape === 'tick' && pull) return false;
			return !TRIED.test(heading) && !(report && (shape === 'item' || /\n\s*[#*]/.test(text)) && !SOLVES.test(heading));
		};
		const found = reading.body.find(isWay);
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: '## Approach\nKeep the totals in one table.' } },
			gives: { supports: 'stated', quote: 'Keep the totals in one table.' },
		},
		{ fields: { body: { format: 'markdown', text: '## Approach\nTBD' } }, gives: null },
		{
			fields: { body: { format: 'markdown', text: 'I see no total.\n## Steps\n1. Open a report\n2. Wait for totals' } },
			gives: null,
		},
	],
};
