import type { Reading } from '../../lib/tools/tool.ts';

/** A reading without its elements: all of it that leaves a page. */
export type Plain = Omit<Reading, 'found'> & { found: Pick<Reading['found'][number], 'seen' | 'trace'>[] };

export const plain = ({ found, ...rest }: Reading): Plain => ({
	...rest,
	found: found.map(({ seen, trace }) => ({ seen, trace })),
});
