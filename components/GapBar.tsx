import type { RefObject } from 'react';
import type { Scope } from '../lib/audit/scope.ts';
import { UNOWNED } from '../lib/audit/unowned.ts';
import { UNOWNED_NAMES } from '../lib/audit/words.ts';
import { TOOL_NAMES } from '../lib/task/key.ts';
import { LAYERS } from '../lib/task/layers.ts';
import styles from './Gaps.module.css';
import { withPart } from './gapScope.ts';
import { personInWords } from './gapWords.ts';
import { plain } from './plain.ts';
import { SearchBox } from './SearchBox.tsx';
import { LAYER_NAMES, TOOL_LABELS } from './words.ts';

/** Most projects and people that are offered to choose from. */
const MOST_CHOICES = 500;
const AGES = [7, 30, 90, 365];

interface GapBarProps {
	scope: Scope;
	change: (scope: Scope) => void;
	search: RefObject<HTMLInputElement | null>;
	projects: readonly string[];
	people: readonly string[];
}

/** What narrows Gaps: words, tool, project, person, layer, kind of unowned work, age. */
export function GapBar({ scope, change, search, projects, people }: GapBarProps) {
	const choice = (name: keyof Scope, label: string, any: string, options: readonly [string, string][]) => {
		const value = String(scope[name] ?? '');
		const known = value === '' || options.some(([option]) => option === value);
		return (
			<select aria-label={label} value={value} onChange={(event) => change(withPart(scope, name, event.target.value))}>
				<option value="">{any}</option>
				{!known && <option value={value}>{value}</option>}
				{options.map(([option, words]) => (
					<option key={option} value={option}>
						{words}
					</option>
				))}
			</select>
		);
	};
	return (
		<search className={styles.bar}>
			<SearchBox
				className={styles.words}
				search={search}
				words={scope.words ?? ''}
				change={(words) => change(withPart(scope, 'words', words))}
			/>
			{choice(
				'tool',
				'Tool',
				'All tools',
				TOOL_NAMES.map((tool) => [tool, TOOL_LABELS[tool]]),
			)}
			{choice(
				'project',
				'Project',
				'All projects',
				projects.slice(0, MOST_CHOICES).map((one) => [one, plain(one, 60)]),
			)}
			{choice(
				'person',
				'Person',
				'All people',
				people.slice(0, MOST_CHOICES).map((one) => [one, personInWords(one)]),
			)}
			{choice(
				'lacks',
				'Missing layer',
				'Any layer',
				LAYERS.map((layer) => [layer, `${LAYER_NAMES[layer]} missing`]),
			)}
			{choice(
				'unowned',
				'Kind of unowned work',
				'Owned or not',
				UNOWNED.map((kind) => [kind, UNOWNED_NAMES[kind]]),
			)}
			{choice(
				'age',
				'Age',
				'Any age',
				AGES.map((days) => [`${days}`, `Known ${days} days or more`]),
			)}
		</search>
	);
}
