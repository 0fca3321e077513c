const parts = (list: string) => list.split(',').map((part) => part.trim());

/** Phrases made of each of these followed by each of those, with commas between; a part may be empty. */
export function spread(...lists: readonly string[]): string {
	return lists
		.map(parts)
		.reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`.trim())))
		.join(', ');
}
