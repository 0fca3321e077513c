import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * `npm test`: every check there is, in order. All are run, also behind a failure, and the last line counts them:
 * each test is one, and each of types, lint and build.
 */
const root = join(import.meta.dirname, '../..');
const total = { passed: 0, failed: 0, skipped: 0 };
const late: string[] = [];

function run(command: string, ...args: string[]): boolean {
	process.stdout.write(`\n── ${[command, ...args].join(' ')}\n`);
	return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function one(name: string, passed: boolean): void {
	if (!passed) process.stdout.write(`✗ ${name}\n`);
	total[passed ? 'passed' : 'failed']++;
}

interface Report {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	testResults: { name: string; status: string }[];
}

const allOf = ({ numPassedTests, numFailedTests, numPendingTests }: Report) =>
	numPassedTests + numFailedTests + numPendingTests;

/** Runs tests, all of a project or some of its files; null: nothing was run. */
function report(project: string, files: readonly string[] = []): { passed: boolean; of: Report } | null {
	const file = join(root, `node_modules/.tests-${project}.json`);
	rmSync(file, { force: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const passed = run('vitest', 'run', '--project', project, ...reporters, ...files);
	const of = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
	return of && allOf(of) > 0 ? { passed, of } : null;
}

/** So many files of browser tests that fail are run once more; more than that is no accident. */
const BY_ACCIDENT = 2;

/**
 * A browser on a busy machine can be late by seconds. So files of browser tests that fail are run once more, alone; what
 * fails again has failed, and what does not is named at the end.
 */
function tests(project: string, inBrowser = false): void {
	const first = report(project);
	if (!first) {
		one(`${project} tests ran`, false);
		return;
	}
	const { of } = first;
	const failing = of.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
	const again = inBrowser && failing.length > 0 && failing.length <= BY_ACCIDENT ? report(project, failing) : null;
	const passed = again?.passed ?? first.passed;
	const failed = again ? again.of.numFailedTests : of.numFailedTests;
	if (again?.passed) late.push(...failing.map((name) => relative(root, name)));
	total.passed += of.numPassedTests + of.numFailedTests - failed;
	total.failed += failed;
	total.skipped += of.numPendingTests;
	// A file that does not load has no test that could fail.
	if (!passed && failed === 0) one(`${project} tests loaded`, false);
}

one('prepare', run('wxt', 'prepare'));
one('types', run('tsc', '--noEmit'));
one('lint and format', run('biome', 'ci', '--error-on-warnings'));
one('build for Chromium', run('wxt', 'build'));
one('build for Firefox', run('wxt', 'build', '-b', 'firefox', '--mv3'));
tests('unit');
tests('e2e', true);
tests('firefox', true);

if (late.length > 0)
	process.stdout.write(`\nFailed at first, and passed when run once more, alone: ${late.join(', ')}\n`);
if (total.skipped > 0)
	process.stdout.write(
		`\n${total.skipped} skipped: what they need is not beside this checkout, or there is no Firefox.\n`,
	);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
