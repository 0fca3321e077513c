import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm test`: every check there is, in order. All are run, also behind a failure, and the last line counts them:
 * each test is one, and each of types, lint and build.
 */
const root = join(import.meta.dirname, '../..');
const total = { passed: 0, failed: 0, skipped: 0 };

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
	numFailedTestSuites: number;
	success: boolean;
}

function tests(project: string): void {
	const file = join(root, `node_modules/.tests-${project}.json`);
	rmSync(file, { force: true });
	const passed = run(
		'vitest',
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`,
	);
	const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
	if (!report || report.numPassedTests + report.numFailedTests + report.numPendingTests === 0) {
		one(`${project} tests ran`, false);
		return;
	}
	total.passed += report.numPassedTests;
	total.failed += report.numFailedTests;
	total.skipped += report.numPendingTests;
	// A file that does not load has no test that could fail.
	if (!passed && report.numFailedTests === 0) one(`${project} tests loaded`, false);
}

one('prepare', run('wxt', 'prepare'));
one('types', run('tsc', '--noEmit'));
one('lint and format', run('biome', 'ci', '--error-on-warnings'));
one('build for Chromium', run('wxt', 'build'));
one('build for Firefox', run('wxt', 'build', '-b', 'firefox', '--mv3'));
tests('unit');
tests('e2e');
tests('firefox');

if (total.skipped > 0)
	process.stdout.write(
		`\n${total.skipped} skipped: what they need is not beside this checkout, or there is no Firefox.\n`,
	);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
