// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { settle } from '../../lib/overlay/place.ts';

const placed = (markup: string) => {
	document.body.innerHTML = `<div id="at">${markup}</div>`;
	const { at, place } = settle(document.getElementById('at') as Element, 'end');
	return `${place} ${at.id}`;
};

it('a badge goes to the end of the line that its words are in', () => {
	expect(placed('<span id="words">Publish the feed</span>')).toBe('end at');
	expect(placed('<div id="line">Publish the feed</div>')).toBe('end line');
	expect(placed('Publish the feed')).toBe('end at');
});

it('it stays behind the words where an empty block comes after them, with a badge there or without', () => {
	const words = '<button></button><span id="words">Publish the feed</span>';
	expect(placed(`${words}<div></div>`)).toBe('after words');
	expect(placed(`${words}<throughline-badge></throughline-badge><div></div>`)).toBe('after words');
	expect(placed(`${words}<throughline-badge></throughline-badge>`)).toBe('after words');
	expect(placed(words)).toBe('end at');
});

it('what has no children and shows something all the same comes before it', () => {
	expect(placed('<span id="words">Publish the feed</span><img alt="Bug">')).toBe('end at');
});
