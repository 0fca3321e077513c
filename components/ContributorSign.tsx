import type { ContributorKind } from '../lib/flow/account.ts';
import { CONTRIBUTOR_NAMES } from './flowWords.ts';

/** A simple sign for each kind of contributor, drawn by us on a 16 × 16 grid. */
const LINES: Record<ContributorKind, string> = {
	person: 'M8 7.6a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2.8 14a5.2 5.2 0 0 1 10.4 0',
	team: 'M5.6 7.4a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM1.4 13.4a4.2 4.2 0 0 1 8.4 0M10.4 7.4a2.3 2.3 0 1 0 0-4.6M11.6 9.4a4.2 4.2 0 0 1 3 4',
	agent: 'M3 5.5h10v8H3ZM8 5.5V2.5M6 9v1M10 9v1',
	automation: 'M8 2 13.2 5v6L8 14 2.8 11V5ZM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
	unknown: 'M5.8 6a2.2 2.2 0 1 1 3.4 1.8C8.4 8.4 8 8.8 8 9.8M8 12.4v.2',
};

export function ContributorSign({ kind }: { kind: ContributorKind }) {
	const name = CONTRIBUTOR_NAMES[kind];
	return (
		<svg width="16" height="16" viewBox="0 0 16 16" role="img" aria-label={name}>
			<title>{name}</title>
			<path
				d={LINES[kind]}
				fill="none"
				stroke="currentColor"
				strokeWidth="1.4"
				strokeLinejoin="round"
				strokeLinecap="round"
			/>
		</svg>
	);
}
