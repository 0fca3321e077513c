import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPage } from '../../lib/commands/read.ts';
import { linksOf } from '../../lib/flow/links/links.ts';
import { placesOf } from '../../lib/flow/places.ts';
import { groupThreads } from '../../lib/flow/threads.ts';
import { fieldsSchema } from '../../lib/task/fields.ts';

const PAGES = join(import.meta.dirname, '../pages');
const read = (name: string) => {
	const { url } = JSON.parse(readFileSync(join(PAGES, `${name}.json`), 'utf8')) as { url: string };
	const { found } = readPage(readFileSync(join(PAGES, `${name}.html`), 'utf8'), new URL(url));
	return found.map(({ seen: { task, fields } }) => ({ task, fields: fieldsSchema.parse(fields) }));
};

it('the pages of the demo tell of one piece of work in three tools, and of its sub-tasks beside it', () => {
	const tasks = ['asana/demo-task', 'jira/demo-issue', 'github/demo-pull'].flatMap(read);
	const places = placesOf(tasks.map(({ task }) => task));
	const threads = groupThreads(tasks.flatMap((task) => linksOf(task, [], places)));
	const together = [...threads].filter(([, id]) => id === threads.get('github:harbor-labs/tideline#41'));
	expect(together.map(([task]) => task).sort()).toEqual([
		'asana:1200000000000701',
		'github:harbor-labs/tideline#34',
		'github:harbor-labs/tideline#41',
		'jira:issues.apache.org/jira/TIDE-12',
	]);
	for (const part of ['jira:issues.apache.org/jira/TIDE-13', 'asana:1200000000000031'])
		expect(threads.get(part)).toBe(part);
});
