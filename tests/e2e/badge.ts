import type { Page } from 'playwright-core';

/** Where a badge is on the screen: its host takes no room, the button hangs off it (see `lib/overlay/style.ts`). */
export interface Place {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Every badge of a page, and what is wrong with where it is. */
export interface Layout {
	badges: number;
	/** Elements that stand elsewhere, or are larger, than without badges. */
	moved: string[];
	/** Controls of the host's that a badge lies over. */
	covered: string[];
	/** Badges that can't be pressed where they are, scrolled into view. */
	unreachable: string[];
}

/** Looks at a page with its badges and, in the same breath, without them. */
export function layoutOf(page: Page): Promise<Layout> {
	return page.evaluate(async () => {
		const hosts = [...document.querySelectorAll<HTMLElement>('throughline-badge')];
		// A badge is made when it comes near the window.
		const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		for (const host of hosts) {
			for (let tries = 0; host.hidden && tries < 20; tries++) {
				host.parentElement?.scrollIntoView({ block: 'center' });
				await frame();
			}
		}
		const nameOf = (element: Element) => {
			const hooks = [...element.attributes]
				.filter(({ name }) => /^(id|class|data-testid|role|href)$/.test(name))
				.map(({ name, value }) => `${name}=${value}`);
			return `${element.localName}[${hooks.join(' ')}]`.slice(0, 140);
		};
		const boxOf = (host: Element) => {
			const { left, top, bottom } = host.getBoundingClientRect();
			const gap = (host as HTMLElement).style.getPropertyValue('--throughline-gap');
			const right = left + 6 - Number.parseFloat(gap || '0');
			// The button is behind a closed root: it is found by where it can be pressed, in one of the ways it may hang.
			const boxes = [
				[right, gap === '' ? bottom - 15 : (top + bottom) / 2 - 8],
				[left - 47, bottom + 1],
				[left - 47, bottom - 31],
			].map(([x = 0, y = 0]) => ({ left: x, right: x + 47, top: y, bottom: y + 16 }));
			const pressed = (box: { left: number; top: number }) =>
				document.elementFromPoint(box.left + 22, box.top + 8) === host;
			return boxes.find(pressed) ?? (boxes[0] as (typeof boxes)[0]);
		};
		const covered: string[] = [];
		const unreachable: string[] = [];
		const controls = [
			...document.querySelectorAll(
				'a[href], button, input, select, textarea, summary, [role="button"], [role="checkbox"]',
			),
		].filter((element) => element.checkVisibility());
		for (const host of hosts) {
			host.scrollIntoView({ block: 'center' });
			const box = boxOf(host);
			const end = host.getBoundingClientRect();
			const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
			if (hit !== host)
				unreachable.push(
					`badge in ${nameOf(host.parentElement as Element)}: ${hit ? `under ${nameOf(hit)}` : 'out of the window'}`,
				);
			for (const control of controls) {
				if (control.contains(host)) continue;
				for (const area of control.getClientRects()) {
					// A link that lies over the whole card, text and all, is pressed anywhere else.
					if (area.left <= end.left && area.right >= end.right && area.top <= end.top && area.bottom >= end.bottom)
						continue;
					const over =
						Math.min(area.right, box.right) - Math.max(area.left, box.left) > 1 &&
						Math.min(area.bottom, box.bottom) - Math.max(area.top, box.top) > 1;
					if (over) covered.push(`badge in ${nameOf(host.parentElement as Element)} covers ${nameOf(control)}`);
				}
			}
		}
		const others = [...document.body.querySelectorAll('*')].filter(
			(element) => element.localName !== 'throughline-badge',
		);
		const measure = () =>
			others.map((element) => {
				const { x, y, width, height } = element.getBoundingClientRect();
				return [x, y, width, height].map((n) => Math.round(n * 10)).join();
			});
		const parents = hosts.map((host) => ({ parent: host.parentElement as Element }));
		const withBadges = measure();
		for (const host of hosts) host.remove();
		const without = measure();
		const stirred = new Set(others.filter((_, index) => withBadges[index] !== without[index]));
		// The innermost elements tell which badge moved them; all around them moved with them.
		const inner = parents.filter(({ parent }) => stirred.has(parent));
		const moved =
			stirred.size === 0
				? []
				: [
						`${stirred.size} elements`,
						...new Set(
							inner.map(({ parent }) => `around the badge in ${nameOf(parent)} (${getComputedStyle(parent).display})`),
						),
					];
		return { badges: hosts.length, moved, covered, unreachable };
	});
}

/** Where a badge's button can be pressed, in CSS pixels of the window; null where nothing of it can be hit. Runs in the page. */
export function pressPoint(element: Element): { x: number; y: number } | null {
	element.scrollIntoView({ block: 'center' });
	const { left, top, bottom } = element.getBoundingClientRect();
	const gap = (element as HTMLElement).style.getPropertyValue('--throughline-gap');
	const points = [
		{ x: left + 29 - Number.parseFloat(gap || '0'), y: gap === '' ? bottom - 7 : (top + bottom) / 2 },
		{ x: left - 23, y: bottom + 9 },
		{ x: left - 23, y: bottom - 23 },
	];
	return points.find(({ x, y }) => document.elementFromPoint(x, y) === element) ?? null;
}

/** Presses a badge as a person does, wherever it hangs. */
export async function pressBadge(page: Page, nth = 0): Promise<void> {
	const badge = page.locator('throughline-badge').nth(nth);
	await badge.evaluate((host) => host.parentElement?.scrollIntoView({ block: 'center' }));
	await page.waitForFunction((host) => host && !(host as HTMLElement).hidden, await badge.elementHandle());
	const point = await badge.evaluate(pressPoint);
	if (!point) throw new Error('the badge can not be pressed');
	await page.mouse.click(point.x, point.y);
}
