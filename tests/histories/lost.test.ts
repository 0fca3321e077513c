import { expect, it } from 'vitest';
import { parse } from '../pages/document.ts';
import { fixtures } from '../pages/fixtures.ts';
import { historyIn, historyOn } from './reading.ts';

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

it.each(['id', 'class'])(
	'a review without words of its own says none of what its comments on lines say, whose %s has changed',
	(name) => {
		const { url, html } = page('github/pull-history');
		const document = parse(html, url);
		for (const own of document.querySelectorAll('[id^="pullrequestreview-"] [id^="pullrequestreview-"].js-comment'))
			own.remove();
		const inline = [...document.querySelectorAll('[id^="discussion_r"].review-comment')];
		expect(inline.length).toBeGreaterThan(0);
		for (const comment of inline) comment.setAttribute(name, 'zqx');
		const reviews = historyIn(document, url).events.filter(({ kind }) => kind === 'reviewed');
		expect(reviews.length).toBeGreaterThan(0);
		for (const { text } of reviews) expect(text).toBeUndefined();
	},
);
