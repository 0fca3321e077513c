/**
 * A project's table, by its structure of 2026-10-10 (a grid; in each row a header cell with the title's link, and a cell
 * for each column). Its hashed classes mean nothing and are left out.
 */
const cell = (content: string, width = 160) =>
	`<div role="gridcell" aria-selected="false" tabindex="0" style="display:inline-block;box-sizing:border-box;height:36px;width:${width}px;overflow:hidden;white-space:nowrap">${content}</div>`;
const token = (text: string) =>
	`<div><span data-size="medium"><span><span data-component="Text">${text}</span></span></span></div>`;

const ROW = `<div role="row" data-test-row-is-selected="false" data-hovercard-subject-tag="issue:31120012">
${cell('<div title="Reorder"><div aria-hidden="true">1</div></div>', 40)}
<div role="rowheader" aria-selected="false" aria-label="Evening forecast is off by 40 cm, status: open" tabindex="0" style="display:inline-block;box-sizing:border-box;height:36px;width:420px;white-space:nowrap"><div style="display:flex;gap:6px">
<div><span><svg data-component="Octicon" focusable="false" aria-label="Open issue" class="octicon octicon-issue-opened" role="img" viewBox="0 0 16 16" width="16" height="16"></svg></span></div>
<a data-component="Link" target="_blank" rel="noreferrer" href="https://github.com/harbor-labs/tideline/issues/12" tabindex="-1"><span data-component="Text">Evening forecast is off by 40 cm</span></a><div><span> #12</span></div></div></div>
${cell('<div><div data-component="AvatarStack"><img data-component="Avatar" alt="odalys-r" width="20" height="20" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></div><span>odalys-r</span></div>')}
${cell(token('In Progress'))}${cell('<div><span data-component="Text">Oct 1, 2026</span></div>')}</div>`;

const header = (name: string, width = 160) =>
	`<div role="columnheader" aria-colspan="1" aria-sort="none" style="display:inline-block;box-sizing:border-box;height:34px;width:${width}px"><div><span>${name}</span></div></div>`;

export const PROJECT_TABLE = `<!doctype html><html lang="en" data-color-mode="light"><head><meta charset="utf-8"><title>Autumn tides · harbor-labs</title>
<meta name="user-login" content="mona-fisk"><meta name="hostname" content="github.com"><style>body{margin:0;font:14px/1.5 sans-serif}</style></head>
<body class="logged-in"><main><div id="memex-project-view-root"><div role="grid"><div role="row">${header('', 40)}${header('Title', 420)}${['Assignees', 'Status', 'Start Date'].map((name) => header(name)).join('')}</div><div><div>${ROW}</div></div></div></div></main></body></html>`;
