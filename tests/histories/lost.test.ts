import { expect, it } from 'vitest';
import { fixtures } from '../pages/fixtures.ts';
import { historyOn } from './reading.ts';

const page = (name: string) => {
	const { expected, html } = fixtures.find((fixture) => fixture.name === name) ?? {};
	return { url: expected?.url ?? '', html: html ?? '' };
};

/** Without the name that shows who did it, a story would be another one, and be kept beside itself. */
it.each([
	['asana/pane-stories', 'MiniStory-actor'],
	['asana/pane-subtasks', 'BlockStory-actorName'],
	['asana/demo-task', 'StoryActorName-actorName'],
])('a story on %s of which nobody is seen is not told a second time', (name, actor) => {
	const { url, html } = page(name);
	const known = historyOn(html, url).events.map(({ id }) => id);
	const now = historyOn(html.replaceAll(actor, 'zqx'), url).events.map(({ id }) => id);
	expect(known.length).toBeGreaterThan(0);
	expect(known).toEqual(expect.arrayContaining(now));
});

it('a comment on GitHub that has lost its own name is no event of another kind', () => {
	const { url, html } = page('github/issue-history');
	const known = historyOn(html, url).events.map(({ id }) => id);
	const now = historyOn(html.replace(/ id="issuecomment-/g, ' id="zqx-'), url).events.map(({ id }) => id);
	expect(known.some((id) => id.includes('comment'))).toBe(true);
	expect(known).toEqual(expect.arrayContaining(now));
});
