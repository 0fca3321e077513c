import type { ToolCode } from '../tool.ts';
import { finish } from './finish.ts';
import { addressOf, taskAt, taskNamed } from './url.ts';

export const asanaCode: ToolCode = {
	name: 'asana',
	label: 'Asana',
	addressOf,
	taskAt,
	taskNamed,
	finish,
};
