import type { Tool } from '../tool.ts';
export const github: Tool = {
	name: 'github',
	label: 'GitHub',
	pages: [],
	surfaces: [],
	theme: { dark: '', light: '' },
	addressOf: () => null,
	taskAt: () => null,
	taskNamed: () => null,
	urlOf: () => null,
};
