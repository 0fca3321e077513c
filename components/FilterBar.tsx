import type { RefObject } from 'react';
import { TOOL_NAMES } from '../lib/task/key.ts';
import { LAYERS } from '../lib/task/layers.ts';
import styles from './FilterBar.module.css';
import { type Filters, parseFilters, printFilters } from './filters.ts';
import { SearchBox } from './SearchBox.tsx';
import { LAYER_NAMES, TOOL_LABELS } from './words.ts';

interface FilterBarProps {
	filters: Filters;
	change: (filters: Filters) => void;
	search: RefObject<HTMLInputElement | null>;
}

/** What narrows the list: words, tool, a layer that is lacking where it is needed, unowned. */
export function FilterBar({ filters, change, search }: FilterBarProps) {
	/** Reads a choice as the address would: nothing chosen, and nothing unknown, is kept. */
	const choose = (name: keyof Filters, value: string | null) => {
		const named = new URLSearchParams(printFilters(filters).slice(1));
		if (value === null) named.delete(name);
		else named.set(name, value);
		change(parseFilters(`${named}`));
	};
	return (
		<search className={styles.bar}>
			<SearchBox
				className={styles.words}
				search={search}
				words={filters.words ?? ''}
				change={(words) => choose('words', words)}
			/>
			<select aria-label="Tool" value={filters.tool ?? ''} onChange={(event) => choose('tool', event.target.value)}>
				<option value="">All tools</option>
				{TOOL_NAMES.map((tool) => (
					<option key={tool} value={tool}>
						{TOOL_LABELS[tool]}
					</option>
				))}
			</select>
			<select
				aria-label="Lacking layer"
				title="needed, looked for, and not there"
				value={filters.lacks ?? ''}
				onChange={(event) => choose('lacks', event.target.value)}
			>
				<option value="">Any layers</option>
				{LAYERS.map((layer) => (
					<option key={layer} value={layer}>
						Lacks {LAYER_NAMES[layer]}
					</option>
				))}
			</select>
			<label className={styles.unowned}>
				<input
					type="checkbox"
					checked={filters.unowned ?? false}
					onChange={(event) => choose('unowned', event.target.checked ? '' : null)}
				/>
				Unowned
			</label>
		</search>
	);
}
