import { describe, expect, it } from 'vitest';
import { readingOf } from '../../lib/stack/judge.ts';
import { RULES } from '../../lib/stack/rules.ts';
import { LAYERS } from '../../lib/task/layers.ts';

for (const layer of LAYERS)
	describe(layer, () => {
		it('its rules have names of their own, and examples that they answer', () => {
			const names = RULES[layer].map(({ name }) => name);
			expect(new Set(names).size).toBe(names.length);
			for (const rule of RULES[layer]) {
				expect(rule.name.startsWith(`${layer}: `)).toBe(true);
				expect(
					rule.examples.some(({ gives }) => gives !== null),
					`${rule.name} finds something somewhere`,
				).toBe(true);
			}
		});

		for (const rule of RULES[layer])
			for (const { fields, gives } of rule.examples)
				it(`${rule.name}: ${JSON.stringify(fields)}`, () => {
					const found = rule.look(readingOf('github:acme/shop#1', fields));
					expect(found && { supports: found.supports, quote: found.quote }).toEqual(gives);
				});
	});
