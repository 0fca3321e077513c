import type { Link } from '../../../task/fields.ts';
import { type Rule, shown } from '../../reading.ts';
import { isPull } from '../../work.ts';

const nameOf = ({ title, task, url, relation }: Link) => title ?? task ?? url ?? relation ?? 'another task';

/**
 * What a task belongs to may say what it is good for: its parent, the tasks it is linked with.
 * A bug is linked with other bugs, which says nothing of whom it hurts.
 */
export const context: Rule = {
	name: 'why: what it belongs to',
	look({ work, fields: { parent, links } }) {
		if (parent) return shown('parent', nameOf(parent), 'hinted');
		const [link] = links ?? [];
		return link && (isPull(work) || work.kind !== 'bug') ? shown('links', nameOf(link), 'hinted') : null;
	},
	examples: [
		{
			fields: { parent: { title: 'Cut support calls by half' } },
			gives: { supports: 'hinted', quote: 'Cut support calls by half' },
		},
		{ fields: { parent: null }, gives: null },
		{ fields: { kind: 'bug', links: [{ title: 'The total is wrong' }] }, gives: null },
	],
};
