import type { RefObject } from 'react';

interface SearchBoxProps {
	search: RefObject<HTMLInputElement | null>;
	words: string;
	change: (words: string) => void;
	className: string | undefined;
}

/** Where the words are typed that tasks are searched for; `/` goes there. */
export function SearchBox({ search, words, change, className }: SearchBoxProps) {
	return (
		<input
			ref={search}
			type="search"
			className={className}
			value={words}
			onChange={(event) => change(event.target.value)}
			placeholder="Search titles, people, labels"
			aria-label="Search tasks"
			aria-keyshortcuts="/"
			spellCheck={false}
			maxLength={200}
		/>
	);
}
