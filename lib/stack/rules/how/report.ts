import { type Rule, said } from '../../reading.ts';
import { reportsFault } from '../report.ts';

/** A report of a fault that someone met: what was done, seen or printed is where the work begins, and no more. */
export const report: Rule = {
	name: 'how: a fault as it was met',
	look(reading) {
		if (!reportsFault(reading)) return null;
		const living = reading.body.filter(({ shape }) => shape !== 'heading');
		const found =
			living.find(({ topic }) => topic === 'repro') ??
			living.find(({ hits }) => hits.has('met')) ??
			living.find(({ topic }) => topic === 'environment' || topic === 'actual') ??
			living.find(({ shape }) => shape === 'code');
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: '## Steps to reproduce\n1. Open a total' } },
			gives: { supports: 'hinted', quote: 'Open a total' },
		},
		{
			fields: { body: { format: 'text', text: 'When I open a report the total is off.' } },
			gives: { supports: 'hinted', quote: 'When I open a report the total is off.' },
		},
		{ fields: { body: { format: 'text', text: 'The total is off.' } }, gives: null },
	],
};
