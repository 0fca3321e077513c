import { type Scope, scopeSchema } from '../lib/audit/scope.ts';

/** The scope that an address's fragment names; a part that is not understood is left out. */
export function parseScope(fragment: string): Scope {
	const named = new URLSearchParams(fragment.replace(/^#/, ''));
	const scope: Record<string, unknown> = {};
	for (const name of Object.keys(scopeSchema.shape) as (keyof Scope)[]) {
		const text = named.get(name);
		const value = name === 'age' ? Number(text) : text;
		const read = scopeSchema.shape[name].safeParse(value);
		if (text !== null && read.success) scope[name] = read.data;
	}
	return scope;
}

/** The inverse of {@link parseScope}; empty where nothing is narrowed. */
export function printScope(scope: Scope): string {
	const parts = Object.keys(scopeSchema.shape).flatMap((name) => {
		const value = scope[name as keyof Scope];
		return value === undefined ? [] : [[name, String(value)]];
	});
	return parts.length > 0 ? `#${new URLSearchParams(parts)}` : '';
}

/** A scope with one part changed, or taken away where the value is empty. */
export const withPart = (scope: Scope, name: keyof Scope, value: string): Scope => {
	const named = new URLSearchParams(printScope(scope).slice(1));
	named.set(name, value);
	return parseScope(`${named}`);
};
