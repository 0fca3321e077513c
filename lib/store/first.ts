/** The first items in an order, so many at most: much quicker than to put all of many in order. */
export function first<Item>(items: Iterable<Item>, most: number, order: (a: Item, b: Item) => number): Item[] {
	let kept: Item[] = [];
	let last: Item | undefined;
	for (const item of items) {
		if (last !== undefined && order(item, last) > 0) continue;
		kept.push(item);
		if (kept.length < most * 2 + 100) continue;
		kept = kept.sort(order).slice(0, most);
		last = kept.at(-1);
	}
	return kept.sort(order).slice(0, most);
}
