/** An object without one of its properties. */
export function without<Whole extends object, Name extends keyof Whole>(whole: Whole, name: Name): Omit<Whole, Name> {
	const { [name]: _, ...rest } = whole;
	return rest;
}
