import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Runs a command whose reader takes the first of its output and leaves, as `| head` does. */
function runLeft(command: string, args: readonly string[], input: string) {
	const script = join(import.meta.dirname, `../../lib/commands/${command}.ts`);
	const child = spawn(process.execPath, [script, ...args]);
	let err = '';
	child.stderr.on('data', (data) => {
		err += data;
	});
	child.stdout.once('data', () => child.stdout.destroy());
	child.stdin.end(input);
	return new Promise<{ status: number | null; err: string }>((done) =>
		child.on('close', (status) => done({ status, err })),
	);
}

// More than a pipe holds, so that it can't all be written before its reader leaves.
const LONG = 'word '.repeat(400_000);
const TASK = JSON.stringify({ task: 'github:a/b#1', fields: { title: 'T' } });

it.each<[string, string[], string]>([
	[
		'read',
		['-', '--url', 'https://github.com/acme/shop/pulls'],
		`<div class="js-navigation-container js-active-navigation-container"><div id="issue_7" class="Box-row js-issue-row"><a id="issue_7_link" class="Link--primary js-navigation-open" data-hovercard-type="pull_request" href="/acme/shop/pull/7">${LONG}</a></div></div>`,
	],
	['bundle', ['tables'], ''],
	['judge', ['-'], `${TASK}\n`.repeat(3000)],
])('a reader that has seen enough of `%s` is no error', async (command, args, input) => {
	expect(await runLeft(command, args, input)).toEqual({ status: 0, err: '' });
});
