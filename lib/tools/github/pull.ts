import type { Surface } from '../reading/table.ts';
import { ofPull } from './payload.ts';
import { PULL_BODY, RAILS, ROOT, SHOWN } from './rails.ts';

// The header and its sticky copy have no test id; `data-component` is their one steady mark. The copy comes second.
const HEADER = '[data-component="PH_Title"]';

const HEADING = { since: '2026-09', select: 'h1 .markdown-title', seen: 'send-to-paseo' } as const;

/** Who is named in the line below the title. */
const WHO = ['a[data-hovercard-url]', 'a[href*="/apps/"]']
	.map((who) => `[data-component="PH_Actions"] + * ${who}`)
	.join();

// The same line by its own name, without marks of who is named (a part of 2026-06): the first link that is no branch.
// Read only where its state says that nobody merged.
const UNMERGED = '[data-status="pullOpened"], [data-status="draft"], [data-status="pullClosed"]';
const NAMED = `[data-component="PageHeader.Description"]:has(${UNMERGED}) a[data-inline]`;

// Each of these says so in the older header.
const MERGED = ['.State--merged', '[title$=": Merged"]', '.octicon-git-merge']
	.map((sign) => `#partial-discussion-header ${sign}`)
	.join(', ');

// Its tabs lead to the pull request that is shown. The label was "… navigation tabs" in 2026-03.
const TABS = 'nav[aria-label^="Pull request navigation"]';
const TAB = {
	since: '2026-03',
	select: `${TABS} a[href*="/pull/"]`,
	attr: 'href',
} as const;

/**
 * A pull request, on its conversation and on its other tabs. The sidebar and the description stand on the
 * conversation only: on the other tabs those fields are not to be seen.
 */
export const pull: Surface = {
	name: 'pull request',
	on: ['pull request', 'pull request tab'],
	roots: [
		{ since: '2026-03', select: `main:has(${HEADER})` },
		ROOT,
		// By what people of all senses find it by, where the marks are gone (measured so by send-to-paseo, 2026-09).
		{ since: '2026-09', select: TABS, around: 'main' },
	],
	key: [TAB, SHOWN, { since: '2021-12', fromUrl: true }],
	required: ['title'],
	fields: {
		...RAILS,
		project: [{ ...TAB, take: 'attr', seen: 'page' }, ...(RAILS.project ?? [])],
		kind: [{ since: '2021-12', take: 'const', is: 'pull request' }],
		title: [{ since: '2026-03', select: `${HEADER} .markdown-title`, seen: 'page' }, ...(RAILS.title ?? []), HEADING],
		state: [
			{ since: '2026-03', select: '[data-status^="pull"], [data-status="draft"]', seen: 'page' },
			{ since: '2026-03', select: '[class*="prc-StateLabel"]', seen: 'page' },
			...(RAILS.state ?? []),
		],
		author: [
			{
				since: '2026-03',
				select: '.js-discussion [id^="issue-"] .timeline-comment-header a.author',
				take: 'actor',
				seen: 'page',
			},
			{
				since: '2026-06',
				select: `${PULL_BODY} .timeline-comment-header a.author`,
				take: 'actor',
				seen: 'public scripts',
			},
			// Once it is merged, the header names who did that (a capture of 2026-08).
			{ since: '2026-03', select: WHO, unless: '[data-status="pullMerged"]', take: 'actor', seen: 'page' },
			{ since: '2026-06', select: NAMED, take: 'actor', seen: 'hister' },
			...(RAILS.author ?? []).map((rule) => ({ ...rule, unless: MERGED })),
		],
	},
	payload: ofPull,
	badge: [
		{ since: '2026-03', select: HEADER, place: 'end' },
		{ since: '2021-12', select: '#partial-discussion-header .gh-header-title', place: 'end' },
		{ since: '2026-09', select: 'h1:has(.markdown-title)', place: 'end' },
	],
};
