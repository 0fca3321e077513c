/**
 * Makes a fresh clone ready, on any Node from 20 on: installs the packages of the lockfile where they are not there
 * yet, and sees to it that there is a Chromium. Everything after this runs on the Node that the lockfile pins.
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

const places = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const named = process.env.CHROMIUM_PATH;
if (named ? !existsSync(named) : !places.some((place) => existsSync(place))) {
	if (named) fail(`CHROMIUM_PATH names ${named}, which is not there.`);
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
		fail('No Chromium found. Install one (on Debian: apt-get install chromium), or name one in CHROMIUM_PATH.');
	}
	process.stderr.write('Installing Chromium …\n');
	process.env.DEBIAN_FRONTEND = 'noninteractive';
	run('apt-get', ['update', '-qq']);
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']);
}
