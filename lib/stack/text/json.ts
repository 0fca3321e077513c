/** A value of JSON with where it stands in the text. */
export type Json =
	| { type: 'object'; entries: [string, Json][] }
	| { type: 'list'; items: Json[] }
	| { type: 'string'; start: number; end: number }
	/** A number, `true`, `false` or `null`. */
	| { type: 'other'; start: number; end: number };

type Open = { value: Extract<Json, { type: 'object' | 'list' }>; key: string | null };

/**
 * Reads JSON and keeps where its strings stand; null where the text is not JSON.
 * Without recursion, so that a text of a million brackets costs no stack; linear.
 */
export function locateJson(text: string): Json | null {
	try {
		JSON.parse(text);
	} catch {
		return null;
	}
	const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]|[^\s[\]{}",:]+/g;
	const open: Open[] = [];
	let root: Json | null = null;
	const put = (value: Json) => {
		const into = open.at(-1);
		if (!into) root = value;
		else if (into.value.type === 'list') into.value.items.push(value);
		else {
			into.value.entries.push([into.key ?? '', value]);
			into.key = null;
		}
	};
	for (const { 0: word, index } of text.matchAll(token)) {
		const into = open.at(-1);
		if (word === '{' || word === '[') {
			const value: Open['value'] = word === '{' ? { type: 'object', entries: [] } : { type: 'list', items: [] };
			put(value);
			open.push({ value, key: null });
		} else if (word === '}' || word === ']') open.pop();
		else if (word.startsWith('"')) {
			if (into?.value.type === 'object' && into.key === null) into.key = word.slice(1, -1);
			else put({ type: 'string', start: index + 1, end: index + word.length - 1 });
		} else put({ type: 'other', start: index, end: index + word.length });
	}
	return root;
}
