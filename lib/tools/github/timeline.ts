/**
 * React's timeline of an issue is not whole: it is loading, or there is more to ask for. The row that asks for more
 * stands under the name of an item, `load-top` (refined-github, 2026-08).
 */
export const TURNING =
	'[data-testid="issue-timeline-loading"], [data-testid="comment-skeleton"], [data-testid^="issue-timeline-load-more"], [data-wrapper-timeline-id^="load-"]';
/** Leads to the other pages of a timeline that is shown page by page (a public tool's notes of 2026-08). */
export const TURNED = '[data-testid="timeline-crawler-pagination"]';
