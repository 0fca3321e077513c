import { COMPACT, DIALOG, PREVIEW } from './shared.ts';

/** The name of an issue in its own view: Data Center's, and Cloud's. */
export const SHOWN =
	'#key-val[data-issue-key], [data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]';
const PANES = `[role="dialog"], ${DIALOG}, ${PREVIEW}, ${COMPACT}`;

/** The view of an issue: where one is open over or beside another, the one on top. */
export function viewIn(document: Document): ParentNode | null {
	const views = [...document.querySelectorAll(SHOWN)];
	const panes = views.map((key) => key.closest(PANES)).filter((pane) => pane !== null);
	const [pane] = panes.filter((one) => one.matches('[role="dialog"]')).concat(panes);
	return views.length === 0 ? null : (pane ?? document);
}
