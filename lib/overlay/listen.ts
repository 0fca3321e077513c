/** Hears of these events (names with a space between), before the page does, for as long as the signal lives. */
export function listen<Heard extends Event = Event>(
	target: EventTarget | undefined,
	types: string,
	heard: (event: Heard) => void,
	signal: AbortSignal,
): void {
	for (const type of types.split(' '))
		target?.addEventListener(type, heard as (event: Event) => void, { capture: true, signal });
}
