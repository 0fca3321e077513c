import * as z from 'zod';
import { standardSchema } from './standard-schema.ts';

/**
 * The JSON Schema of a Standard, for editors and checks elsewhere: `standard.schema.json` beside this file holds this very
 * content, and Options hands that file out. What only makes no sense together is not in it; see `standard-file.ts`.
 */
export const standardJsonSchema = (): object => ({
	title: 'Throughline Standard',
	description: 'What a team asks of its work: for each kind and stage, which layers are needed, and what counts.',
	...z.toJSONSchema(standardSchema, { target: 'draft-2020-12' }),
});
