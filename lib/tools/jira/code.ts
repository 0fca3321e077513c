import type { ToolCode } from '../tool.ts';
import { finish } from './finish.ts';
import { addressOf, taskAt, taskNamed, urlOf } from './url.ts';

export const jiraCode: ToolCode = {
	name: 'jira',
	label: 'Jira',
	addressOf,
	taskAt,
	taskNamed,
	urlOf,
	finish,
	serverRendered: '#jira-frontend',
	// A Data Center without the attribute knows no dark.
	theme: {
		dark: 'html[data-color-mode="dark"]',
		light: 'html[data-color-mode="light"], html:not([data-color-mode]) body#jira',
	},
};
