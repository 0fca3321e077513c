import type { RefObject } from 'react';

/** The browser's own way to choose a JSON file, behind whatever button presses it. */
export function FilePick({
	input,
	take,
}: {
	input: RefObject<HTMLInputElement | null>;
	take: (file: File | undefined) => Promise<void>;
}) {
	return (
		<input
			ref={input}
			type="file"
			hidden
			accept=".json,application/json"
			onChange={({ target }) => {
				void take(target.files?.[0]);
				// The same file can be chosen again once it was mended.
				target.value = '';
			}}
		/>
	);
}
