/** A string of JSON, a bracket, a comma or a colon; whatever else stands between them is a value. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"|[[\]{},:]/g;

/** Nothing that is deeper has a name of its own: its line is that of what holds it. */
const DEEPEST = 8;

/**
 * The line, from 1, on which each value of a JSON text begins, by its path as JSON (`["rules",0,"name"]`).
 * The text has to be JSON. Linear in the text.
 */
export function linesOf(text: string): Map<string, number> {
	const lines = new Map<string, number>();
	const path: (string | number)[] = [];
	/** Whether each open bracket is an object's. */
	const objects: boolean[] = [];
	let line = 1;
	let from = 0;
	let key: string | null = null;
	const begins = () => {
		if (path.length > DEEPEST) return;
		const name = JSON.stringify(path);
		if (!lines.has(name)) lines.set(name, line);
	};
	for (const { 0: token, index } of text.matchAll(TOKEN)) {
		for (let at = text.indexOf('\n', from); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
		from = index;
		if (token === '{' || token === '[') {
			begins();
			objects.push(token === '{');
			path.push(token === '{' ? '' : 0);
		} else if (token === '}' || token === ']') {
			objects.pop();
			path.pop();
		} else if (token === ',') {
			const last = path.at(-1);
			if (typeof last === 'number') path[path.length - 1] = last + 1;
		} else if (token === ':' && key !== null) {
			path[path.length - 1] = key;
			begins();
		} else if (objects.at(-1) === true) key = JSON.parse(token) as string;
		else begins();
	}
	return lines;
}

/** The line on which what a path names begins, or the nearest thing around it that is there. */
export function lineOf(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
	for (let length = path.length; length > 0; length--) {
		const line = lines.get(JSON.stringify(path.slice(0, length)));
		if (line !== undefined) return line;
	}
	return 1;
}
