import { one } from '../reading/dom.ts';

/** A text is longer than what shows of it. */
export const CUT = '.TruncatedRichText--truncated, .TruncatedRichText-expand';
/** The first story of a task: that it was made. */
export const CREATION = '.TaskCreationBlockStory, .TaskStoryFeed-taskCreationStory';

/**
 * Whether older stories of a pane are folded away. The link to unfold them stays when they are unfolded, and offers to
 * hide them (`Hide earlier comments` over the creation, a feed copied as text in 2024; two extensions that click it,
 * 2023 and 2026): it counts them while they are folded (`12 more comments`), and then the feed's first is not there.
 */
export function isFolded(pane: Element): boolean {
	const links = [...pane.querySelectorAll('.TaskStoryFeed-expandLink')];
	return links.some((link) => /\d/.test(link.textContent ?? '') || !one(pane, CREATION));
}
