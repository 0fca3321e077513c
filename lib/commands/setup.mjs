/**
 * Makes a fresh clone ready, on any Node from 20 on: installs the packages of the lockfile where they are not there
 * yet, and sees to it that there is a Chromium; with `--tests`, where it can be installed, a Firefox too. Everything after this runs on the Node that the lockfile pins.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = `${root}node_modules/.ready`;
const wanted = createHash('sha256')
	.update(readFileSync(`${root}package-lock.json`))
	.digest('hex');

/** Runs a command; its standard output goes to standard error, so that ours stays clean. */
function run(command, args) {
	const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
	if (error || status !== 0)
		fail(`${command} ${args.join(' ')} did not work${error ? `: ${error.message}` : ` (exit ${status})`}`);
}

function fail(reason) {
	process.stderr.write(`${reason}\n`);
	process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or newer is needed; this is ${process.version}.`);

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
	process.stderr.write('Installing packages …\n');
	run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund']);
	writeFileSync(stamp, wanted);
}

const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Whether a browser is at the place that `variable` names, or at one of the usual places. */
function isThere(variable, places) {
	const named = process.env[variable];
	if (named && !existsSync(named)) fail(`${variable} names ${named}, which is not there.`);
	return Boolean(named) || places.some((place) => existsSync(place));
}

function install(...packages) {
	process.stderr.write(`Installing ${packages[0]} …\n`);
	process.env.DEBIAN_FRONTEND = 'noninteractive';
	run('apt-get', ['update', '-qq']);
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

const chromium = isThere('CHROMIUM_PATH', [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
]);
if (!chromium && !canInstall) {
	fail('No Chromium found. Install one (on Debian: apt-get install chromium), or name one in CHROMIUM_PATH.');
}
if (!chromium) install('chromium', 'fonts-liberation');

// Where there is no Firefox and none can be had, its tests are skipped.
if (process.argv.includes('--tests')) {
	const firefox = isThere('FIREFOX_PATH', [
		'/usr/bin/firefox-esr',
		'/usr/bin/firefox',
		'/Applications/Firefox.app/Contents/MacOS/firefox',
		'/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
	]);
	if (!firefox && canInstall) install('firefox-esr');
	if (!firefox && !canInstall) process.stderr.write('No Firefox found: its tests will be skipped.\n');
}
