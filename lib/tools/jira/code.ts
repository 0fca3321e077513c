import type { ToolCode } from '../tool.ts';
import { finish } from './finish.ts';
import { addressOf, taskAt, taskNamed } from './url.ts';

export const jiraCode: ToolCode = {
	name: 'jira',
	label: 'Jira',
	addressOf,
	taskAt,
	taskNamed,
	finish,
	serverRendered: '#jira-frontend',
};
