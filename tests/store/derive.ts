import type { Derive } from '../../lib/store/record.ts';
import { wordsOf } from '../../lib/store/words.ts';
import { toolOf } from '../../lib/task/key.ts';
import type { Verdict } from '../../lib/task/verdict.ts';

/** A stand-in for the judge: the store must keep whatever it says. */
export const derive: Derive = (task) => ({
	tool: toolOf(task.task) ?? 'github',
	url: 'https://example.org',
	title: task.fields.title ?? task.task,
	verdict: { task: task.task } as Verdict,
	gaps: task.fields.due === null ? ['when'] : [],
	unowned: task.fields.assignees === null,
	words: wordsOf(task),
	facets: [],
	costs: [],
	judgedBy: 'test',
});
