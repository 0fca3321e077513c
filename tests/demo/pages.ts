import { fixtures } from '../pages/fixtures.ts';

/** One piece of work in three tools: an Asana task, the Jira issue made of it, the repository's issues, and the pull request of an AI agent. */
export const DEMO = ['asana/demo-task', 'jira/demo-issue', 'github/demo-list', 'github/demo-pull'] as const;

export interface DemoPage {
	name: string;
	url: string;
	html: string;
	/** The tasks that it shows, as expected. */
	tasks: { task: string; title: string }[];
}

/** The three pages, with what must be found on them. */
export const demoPages: readonly DemoPage[] = DEMO.map((name) => {
	const fixture = fixtures.find((one) => one.name === name);
	if (!fixture?.html) throw new Error(`the demo page tests/pages/${name}.html is missing`);
	const tasks = (fixture.expected.tasks ?? []).map(({ task, fields }) => ({ task, title: String(fields.title) }));
	return { name: name.replace('/demo', ''), url: fixture.expected.url, html: fixture.html, tasks };
});
