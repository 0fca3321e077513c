/** Parts of pages that behave as the tools' own do, and worse. Each task is told by its number alone. */

/** A row of a list, as GitHub's server wrote it until 2024. */
export const oldRow = (number: number, title = `Task ${number}`) => `
<div id="issue_${number}" class="Box-row js-issue-row" style="display:flex;padding:8px"><div style="flex:auto">
  <a class="Link--primary js-navigation-open" data-hovercard-type="pull_request" href="/acme/shop/pull/${number}">${title}</a>
  <div class="text-small"><span class="opened-by">#${number} opened by <a href="/ana">ana</a></span></div>
</div></div>`;

/** A row of a list, as GitHub's script has written it since. */
export const row = (number: number, title = `Task ${number}`) => `
<li role="listitem" style="list-style:none;padding:8px"><h3 style="margin:0" data-listview-item-title-container="true">
  <a data-testid="issue-pr-title-link" href="/acme/shop/issues/${number}">${title}</a></h3>
  <div><span data-testid="list-row-repo-name-and-number">#${number}</span></div></li>`;

export const list = (rows: string) =>
	`<ul data-listview-component="items-list" id="rows" style="margin:0;padding:0">${rows}</ul>`;
export const oldList = (rows: string) => `<div class="js-active-navigation-container" id="rows">${rows}</div>`;

/** GitHub's viewer of an issue, as far as it names its task. */
export const issue = (number: number) => `<div data-testid="issue-viewer-container">
<div data-testid="issue-header"><h1 data-component="PH_Title"><bdi data-testid="issue-title">Task ${number}</bdi> <span>#${number}</span></h1></div>
<div data-testid="issue-viewer-issue-container"><a data-testid="issue-body-header-link" href="https://github.com/acme/shop/issues/${number}#issue-1">on Monday</a>
<div data-testid="issue-body-viewer"><div data-testid="markdown-body">Words of ${number}</div></div></div></div>`;

/** Asana's pane, which is used again for the next task. */
export const pane = (
	number: number,
) => `<div role="dialog" aria-label="Task ${number}" data-task-id="${number}" class="TaskPane">
<div class="TaskPaneToolbar"><div class="TaskPaneToolbarAnimation-row" style="display:flex;gap:8px"><div role="button" aria-pressed="false" class="TaskCompletionToggleButton--isNotPressed TaskCompletionToggleButton" tabindex="0">Mark complete</div></div></div>
<div class="ReadOnlyTitleInput-name">Task ${number}</div></div>`;

export const page = (body: string, script = '') =>
	`<!doctype html><html lang="en"><head><title>A page</title></head><body style="font:14px/20px sans-serif">${body}<script>${script}</script></body></html>`;
