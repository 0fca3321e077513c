import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { INNER_NAMES } from '../lib/inner-names.ts';
import { pageReportSchema, pageToBackground, toPage } from '../lib/messages.ts';
import { TOOLS } from '../lib/tools/index.ts';

/** The build makes some names short; where another script, the background or the store reads one, it would be lost. */
const said = JSON.stringify([
	TOOLS.map(({ pages, surfaces, agents }) => ({ pages, surfaces, agents })),
	...[pageToBackground, toPage, pageReportSchema].map((schema) => z.toJSONSchema(schema, { unrepresentable: 'any' })),
]);

describe('a name that the build makes short', () => {
	it.each(INNER_NAMES)('%s is in no table and no message', (name) => {
		expect(said).not.toContain(`"${name}":`);
	});
});
