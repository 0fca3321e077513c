import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../lib/flow/contributors/account-of.ts';

const FILES = ['flows', 'items'].map((name) => join(import.meta.dirname, `../../../../shared/corpus/${name}.jsonl`));

interface Row {
	id: string;
	tool: string;
	url: string;
	author: unknown;
	changelog?: { actor?: unknown }[];
	comments?: { author?: unknown }[];
}

/** Machines that no mark shows, out of a reading of every actor of these histories by hand. */
const KNOWN =
	`DrahtBot, wolfSSL-Bot, youssef-backport-bot, azure-sdk, ArtsyOpenSource, CLAassistant, strapi-cla, robobun, Copilot,
	ASF GitHub Bot, ASF subversion and git services, Hudson`
		.split(',')
		.map((name) => name.trim());

describe.skipIf(!FILES.every(existsSync))('everyone who acts in real histories', () => {
	it('is told apart as a reader told them', () => {
		const machines = new Set<string>();
		const expected = new Set<string>();
		for (const line of FILES.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter(Boolean)) {
			const { id, tool, url, author, changelog = [], comments = [] } = JSON.parse(line) as Row;
			if (tool === 'other') continue;
			const [, repository, number] = /github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)/.exec(url) ?? [];
			const task = tool === 'github' ? `github:${repository}#${number}` : `jira:${id.slice('jira:'.length)}`;
			for (const name of [author, ...changelog.map(({ actor }) => actor), ...comments.map((one) => one.author)]) {
				if (typeof name !== 'string' || name.trim() === '') continue;
				const { kind } = accountOf(task, { name });
				expect(kind, name).not.toBe('person');
				if (kind === 'agent' || kind === 'automation') machines.add(name);
				if (/\[bot\]$/.test(name) || KNOWN.includes(name)) expected.add(name);
			}
		}
		expect([...machines].sort()).toEqual([...expected].sort());
		expect(machines.size).toBeGreaterThan(40);
	});
});
