import type { Tool } from '../tool.ts';
export const jira: Tool = {
	name: 'jira',
	label: 'Jira',
	pages: [],
	surfaces: [],
	theme: { dark: '', light: '' },
	addressOf: () => null,
	taskAt: () => null,
	taskNamed: () => null,
	urlOf: () => null,
};
