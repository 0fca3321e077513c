import { describe, expect, it } from 'vitest';
import { isLight } from '../../lib/overlay/card.ts';
import { backgroundOf, SHAPES, spoken } from '../../lib/overlay/shapes.ts';
import { SAYINGS, type Sayings } from '../../lib/task/layers.ts';

const all: Sayings = { why: 'stated', what: 'hinted', who: 'missing', when: 'unseen', how: 'not needed' };

describe('a badge', () => {
	it('has a form of its own for each saying, so that none needs colour', () => {
		expect(new Set(SAYINGS.map((saying) => JSON.stringify(SHAPES[saying]))).size).toBe(SAYINGS.length);
	});

	it('is read out layer by layer, in the order of the stack', () => {
		expect(spoken(all)).toBe('Why stated, What hinted, Who missing, When unseen, How not needed');
	});

	it('draws each segment at its place, and only what is missing draws the eye', () => {
		const layers = backgroundOf(all).split('no-repeat');
		expect(layers[0]).toContain('var(--plain)) 2px 3px/7px 10px');
		expect(layers.filter((layer) => layer.includes('--loud')).map((layer) => layer.match(/ ([\d.]+)px/)?.[1])).toEqual(
			SHAPES.missing.map(([x]) => String(20 + x)),
		);
		expect(layers.filter((layer) => layer.includes('--quiet'))).toHaveLength(
			SHAPES.unseen.length + SHAPES['not needed'].length,
		);
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
