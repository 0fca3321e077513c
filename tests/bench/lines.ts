import { existsSync, readFileSync } from 'node:fs';

/** The corpus, beside the checkout. */
export const FOLDER = new URL('../../../shared/corpus/', import.meta.url);

export const hasCorpus = (): boolean => existsSync(FOLDER);

/** The rows of a file of JSON lines, unchecked; throws where it is not there. */
export const lines = <Row>(name: string, folder = FOLDER): Row[] =>
	readFileSync(new URL(name, folder), 'utf8')
		.split('\n')
		.filter((line) => line.trim())
		.map((line) => JSON.parse(line) as Row);
