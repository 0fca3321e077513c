import type { RefObject } from 'react';
import type { Account } from '../lib/flow/account.ts';
import { TOOL_NAMES } from '../lib/task/key.ts';
import styles from './FlowBar.module.css';
import { type FlowScope, withFlowPart } from './flowScope.ts';
import { accountInWords } from './flowWords.ts';
import { TOOL_LABELS } from './words.ts';

/** Most people that are offered to choose from. */
const MOST_PEOPLE = 500;

interface FlowBarProps {
	scope: FlowScope;
	change: (scope: FlowScope) => void;
	search: RefObject<HTMLInputElement | null>;
	/** Left out: there is nobody to choose. */
	people?: readonly Account[];
}

/** What narrows a view of the flow: words, tool, and who has to answer. */
export function FlowBar({ scope, change, search, people }: FlowBarProps) {
	const set = (name: keyof FlowScope) => (event: { target: { value: string } }) =>
		change(withFlowPart(scope, name, event.target.value));
	const known = !scope.person || people?.some(({ key }) => key === scope.person);
	return (
		<search className={styles.bar}>
			<input
				ref={search}
				type="search"
				value={scope.words ?? ''}
				onChange={set('words')}
				placeholder="Search titles and keys"
				aria-label="Search work"
				aria-keyshortcuts="/"
				spellCheck={false}
				maxLength={200}
			/>
			<select aria-label="Tool" value={scope.tool ?? ''} onChange={set('tool')}>
				<option value="">All tools</option>
				{TOOL_NAMES.map((tool) => (
					<option key={tool} value={tool}>
						{TOOL_LABELS[tool]}
					</option>
				))}
			</select>
			{people && (
				<select aria-label="Waits on" value={scope.person ?? ''} onChange={set('person')}>
					<option value="">On anyone</option>
					{!known && (
						<option value={scope.person}>
							{accountInWords({ key: `${scope.person}`, name: `${scope.person}`.replace(/^\w+:/, '') })}
						</option>
					)}
					{people.slice(0, MOST_PEOPLE).map((one) => (
						<option key={one.key} value={one.key}>
							{accountInWords(one)}
						</option>
					))}
				</select>
			)}
		</search>
	);
}
