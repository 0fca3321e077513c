import type { ToolCode } from '../tool.ts';
import { finish } from './finish.ts';
import { addressOf, taskAt, taskNamed, urlOf } from './url.ts';

/** GitHub and GitHub Enterprise: issues and pull requests, on their pages and in lists. */
export const githubCode: ToolCode = {
	name: 'github',
	label: 'GitHub',
	addressOf,
	taskAt,
	taskNamed,
	urlOf,
	finish,
	serverRendered: 'react-app',
	// A user picks a theme for day and one for night, and may pick a dark one for the day.
	theme: {
		dark: 'html[data-color-mode="dark"]:not([data-dark-theme^="light"]), html[data-color-mode="light"][data-light-theme^="dark"]',
		light:
			'html[data-color-mode="light"]:not([data-light-theme^="dark"]), html[data-color-mode="dark"][data-dark-theme^="light"]',
	},
};
