import { dayOf, daysBetween } from './activity.ts';
import type { Cost } from './cost.ts';
import type { UnownedKind } from './unowned.ts';

export const UNOWNED_NAMES: Record<UnownedKind, string> = {
	'no owner': 'No owner',
	'owner quiet': 'Owner shows no activity',
	'owner left': 'Owner has left',
	'no person': 'No person answers for it',
};

/** What each kind of unowned work means, and when it is said. */
export const UNOWNED_MEANINGS: Record<UnownedKind, string> = {
	'no owner': 'Nobody is assigned, and no words say who has it.',
	'owner quiet':
		'The owner was seen to write somewhere, and to do nothing for 30 days up to the day when this task’s comments were last read. Of whom no dated word was ever seen, nothing is said.',
	'owner left': 'The tool shows the owner as gone, or you marked them as having left.',
	'no person': 'A team, an AI agent or an automation has it, and no person is seen who answers for it.',
};

/** Longest that names of tasks are listed. */
const MOST_NAMED = 3;

/** The last part of a task's name, as its tool's people say it: `TIDE-12`, `#34`; a title as it stands. */
const short = (task: string): string => /^(?:github|jira):.*?([^/#]+-\d+|#\d+)$/.exec(task)?.[1] ?? task.slice(0, 60);

/** Why a gap stands where it stands: `needed · in progress · blocks PORT-8 · known for 34 days`. */
export function costInWords({ asked, stage, since }: Cost, blocks: readonly string[], now: string): string {
	const days = daysBetween(dayOf(since) ?? now.slice(0, 10), now.slice(0, 10));
	const named = blocks.slice(0, MOST_NAMED).map(short);
	const more = blocks.length - named.length;
	return [
		asked,
		stage ?? 'stage not seen',
		...(blocks.length > 0 ? [`blocks ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`] : []),
		days < 1 ? 'known since today' : `known for ${days} ${days === 1 ? 'day' : 'days'}`,
	].join(' · ');
}
