import { foundBy } from '../../lib/audit/facets.ts';
import type { Derive } from '../../lib/store/record.ts';
import { wordsOf } from '../../lib/store/words.ts';
import { toolOf } from '../../lib/task/key.ts';
import { LAYERS } from '../../lib/task/layers.ts';
import type { Verdict } from '../../lib/task/verdict.ts';

const layer = { says: 'unseen', asked: 'not needed', askedBy: 'test', evidence: [], unseen: [] } as const;

/** A stand-in for the judge: the store must keep whatever it says. */
export const derive: Derive = (task, _, told) => {
	const layers = Object.fromEntries(LAYERS.map((name) => [name, layer])) as unknown as Verdict['layers'];
	const verdict = { task: task.task, layers } as Verdict;
	return {
		tool: toolOf(task.task) ?? 'github',
		url: 'https://example.org',
		title: task.fields.title ?? task.task,
		verdict,
		gaps: task.fields.due === null ? ['when'] : [],
		unowned: task.fields.assignees === null,
		words: wordsOf(task),
		...foundBy(task, verdict, told),
		judgedBy: 'test',
	};
};
