// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Legend } from '../../components/Legend.tsx';
import { Segments, Shape } from '../../components/Segments.tsx';
import { SAYINGS } from '../../lib/task/layers.ts';

afterEach(cleanup);

describe('the five segments', () => {
	it('are read out as one text', () => {
		render(<Segments sayings={{ why: 'missing', what: 'stated', who: 'hinted', when: 'unseen', how: 'not needed' }} />);
		expect(
			screen.getByRole('img', { name: 'Why missing, What stated, Who hinted, When unseen, How not needed' }),
		).toBeTruthy();
	});

	it('have a form of their own for each saying, colour aside', () => {
		const { container } = render(SAYINGS.map((says) => <Shape key={says} says={says} />));
		const forms = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
		expect(new Set(forms).size).toBe(SAYINGS.length);
	});

	it('are explained on demand, each with its word', () => {
		render(<Legend />);
		for (const says of SAYINGS) expect(screen.getByText(says)).toBeTruthy();
	});
});
