import { describe, expect, it } from 'vitest';
import { isLight } from '../../lib/overlay/card.ts';
import { BADGE_HEIGHT, backgroundOf, CELL_WIDTH, faceOf, SHAPES, spoken, TONES } from '../../lib/overlay/shapes.ts';
import { LAYERS, SAYINGS, type Sayings } from '../../lib/task/layers.ts';

const all: Sayings = { why: 'stated', what: 'hinted', who: 'missing', when: 'unseen', how: 'not needed' };

describe('a badge', () => {
	it('has a form of its own for each saying, so that none needs colour', () => {
		expect(new Set(SAYINGS.map((saying) => JSON.stringify(SHAPES[saying]))).size).toBe(SAYINGS.length);
	});

	it('is read out layer by layer, in the order of the stack', () => {
		expect(spoken(all)).toBe('Why stated, What hinted, Who missing, When unseen, How not needed');
	});

	/** The ink at a pixel of the badge, as the browser would draw it. */
	function inkAt(background: string, x: number, y: number): string {
		for (const [, line = '', top, height] of background.matchAll(
			/linear-gradient\(90deg,(.*?)\) 0 (\d+)px\/100% (\d+)px/g,
		)) {
			if (y < Number(top) || y >= Number(top) + Number(height)) continue;
			for (const [, ink = '', from, to] of line.matchAll(/(#0000|var\(--\w+\)) (\d+)px(?: (\d+)px)?/g))
				if (x >= Number(from) && (to === undefined || x < Number(to))) return ink;
		}
		return '#0000';
	}

	it('draws each segment at its place, pixel by pixel, and only what is missing draws the eye', () => {
		const background = backgroundOf(all);
		LAYERS.forEach((layer, index) => {
			const saying = all[layer];
			for (let x = 0; x < CELL_WIDTH; x++) {
				for (let y = 0; y < BADGE_HEIGHT; y++) {
					const filled = SHAPES[saying].some(([l, t, w, h]) => l <= x && x < l + w && t <= y && y < t + h);
					const ink = filled ? `var(--${TONES[saying]})` : '#0000';
					expect(inkAt(background, 2 + index * CELL_WIDTH + x, 3 + y), `${layer} ${x} ${y}`).toBe(ink);
				}
			}
		});
	});

	it('has a second mark under its segments only where it is said that the task waits long, and says it last', () => {
		const plain = faceOf(all);
		const long = faceOf(all, 'waits on Ben Ito for 12 days, longer than usual');
		expect(plain).toEqual({ label: spoken(all), background: backgroundOf(all) });
		expect(long.label).toBe(`${spoken(all)}; waits on Ben Ito for 12 days, longer than usual`);
		expect(long.background.startsWith(plain.background)).toBe(true);
		// Below the segments, which end at 13, and within the button, which ends at 16.
		expect(long.background.slice(plain.background.length)).toMatch(
			/^,linear-gradient\(var\(--quiet\) 0 0\) 2px 14px\/43px 2px no-repeat$/,
		);
		const nothing = {
			why: 'not needed',
			what: 'not needed',
			who: 'not needed',
			when: 'not needed',
			how: 'not needed',
		} as const;
		expect(faceOf(nothing, 'waits').background).not.toMatch(/^,/);
	});

	it('takes few gradients, whatever it shows', () => {
		for (const saying of SAYINGS) {
			const same = { why: saying, what: saying, who: saying, when: 'unseen', how: 'hinted' } as const;
			expect(backgroundOf(same).split('no-repeat').length).toBeLessThanOrEqual(9);
		}
	});
});

describe('the card', () => {
	it.each([
		['rgb(240, 246, 252)', true],
		['rgb(31, 35, 40)', false],
		['rgba(255, 255, 255, 0.9)', true],
		['rgb(89, 99, 110)', false],
		['color(srgb 0.94 0.96 0.98)', true],
		['color(srgb 0.1 0.1 0.1)', false],
	])('takes a page whose text is %s for dark: %s', (colour, dark) => expect(isLight(colour)).toBe(dark));
});
