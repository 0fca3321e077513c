import type { Link } from '../../../task/fields.ts';
import { type Rule, shown } from '../../reading.ts';

const nameOf = ({ title, task, url, relation }: Link) => title ?? task ?? url ?? relation ?? 'another task';

/** What a task belongs to may say what it is good for: its parent, the tasks it is linked with. */
export const context: Rule = {
	name: 'why: what it belongs to',
	look({ fields: { parent, links } }) {
		if (parent) return shown('parent', nameOf(parent), 'hinted');
		const [link] = links ?? [];
		return link ? shown('links', nameOf(link), 'hinted') : null;
	},
	examples: [
		{
			fields: { parent: { title: 'Cut support calls by half' } },
			gives: { supports: 'hinted', quote: 'Cut support calls by half' },
		},
		{ fields: { parent: null }, gives: null },
	],
};
