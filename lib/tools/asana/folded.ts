import { one } from '../reading/dom.ts';

/** A text is longer than what shows of it. */
export const CUT = '.TruncatedRichText--truncated, .TruncatedRichText-expand';
/** The same where the button has lost its class, as in 2026 (an extension that clicks it there by its words). */
export const CUT_BODY = '.BlockStoryStructure-body [role="button"]';
/** The first story of a task: that it was made. */
export const CREATION = '.TaskCreationBlockStory, .TaskStoryFeed-taskCreationStory';
/** Behind it are small stories that don't show; whether it stays when they do is not known (an extension, 2026-03). */
export const FOLDED_SMALL = '.TaskStoryFeed-expandMiniStoriesLink';
/**
 * Behind these may be fields that don't show: those that a subtask inherits, those that a project shows on demand, all of
 * a project's where it is folded (an extension that unfolds them, 2026). They stay when the fields show; which project is
 * folded is told by a label in the user's language, so that where there are two, either may be.
 */
export const FOLDED_FIELDS =
	'.TaskPaneFields-loadMore,[class*=PaneFields-showMore],.TaskProjectWithCustomPropertyRows~.TaskProjectWithCustomPropertyRows';

const UNFOLDS = '.TaskPane-feed>:not(.TaskStoryFeed) [aria-expanded=false]';
/**
 * Whether older stories of a pane are folded away. The link to unfold them stays when they are unfolded, and offers to
 * hide them (`Hide earlier comments` over the creation, a feed copied as text in 2024; two extensions that click it,
 * 2023 and 2026): it counts them while they are folded (`12 more comments`), and then the feed's first is not there.
 * Later in 2026 neither the feed nor the link has a class of its own: it is a button that is not expanded, as menus are.
 */
export function isFolded(pane: Element): boolean {
	const links = [...pane.querySelectorAll(`.TaskStoryFeed-expandLink,${UNFOLDS}`)];
	return links.some((link) => /\d/.test(link.textContent as string) || !one(pane, CREATION));
}
