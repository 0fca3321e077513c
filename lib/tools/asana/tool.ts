import type { Tool } from '../tool.ts';
export const asana: Tool = {
	name: 'asana',
	label: 'Asana',
	pages: [],
	surfaces: [],
	theme: { dark: '', light: '' },
	addressOf: () => null,
	taskAt: () => null,
	taskNamed: () => null,
	urlOf: () => null,
};
