import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { chromiumPath } from './browser.ts';

/**
 * An administrator's policy for one Chromium, with nothing written to this machine's own: the browser is started in
 * a mount namespace of its own, in which a copy of its policy folder lies over the real one.
 */
export interface PolicyFolder {
	/** Starts the browser there; to be used as `executablePath`. */
	executablePath: string;
	/** Where its file stands for that browser, and for nobody else. */
	file: string;
	/** Sets what is managed of an extension; null: nothing. A browser that runs sees it at once, like an administrator's. */
	set(extension: string, values: object | null): void;
	remove(): void;
}

/** Where a Chromium on Linux looks (chromium.org/administrators/linux-quick-start; Debian builds theirs for /etc/chromium). */
function policiesOf(path: string): string {
	if (/chrome[-_]for[-_]testing/.test(path)) return '/etc/opt/chrome_for_testing/policies/managed';
	return path.includes('google-chrome') ? '/etc/opt/chrome/policies/managed' : '/etc/chromium/policies/managed';
}

const NAME = 'throughline-test.json';

/** The first folder on the way up that is there. */
function nearest(path: string): string {
	return existsSync(path) ? path : nearest(dirname(path));
}

const isRoot = process.getuid?.() === 0;
/** Root may mount in a namespace of its own; anybody else may where the kernel lets them have a user namespace. */
const WAYS = [...(isRoot ? [['--mount']] : []), ['--mount', '--map-root-user']];

function tryWay(args: readonly string[]): string | null {
	const tried = spawnSync('unshare', [...args, 'mount', '--bind', tmpdir(), tmpdir()], { encoding: 'utf8' });
	return tried.status === 0 ? null : (tried.error?.message ?? tried.stderr.trim());
}

/** Why no policy can be laid under a Chromium here; null: it can. */
export function whyNoPolicy(): string | null {
	if (process.platform !== 'linux') return 'a policy is laid under a browser on Linux only';
	const reasons = WAYS.map(tryWay);
	return reasons.includes(null) ? null : `no mount namespace can be had here: ${reasons.join('; ')}`;
}

/** @throws where {@link whyNoPolicy} says why */
export function policyFolder(): PolicyFolder {
	const browser = chromiumPath();
	const real = policiesOf(browser);
	const parent = nearest(real);
	const folder = mkdtempSync(join(tmpdir(), 'throughline-policy-'));
	const copy = join(folder, 'copy');
	// What can't be read here, the browser can't read either.
	spawnSync('cp', ['-a', parent, copy]);
	const managed = join(copy, relative(parent, real));
	mkdirSync(managed, { recursive: true });
	const executablePath = join(folder, 'browser');
	const inside = `mount --bind ${quoted(copy)} ${quoted(parent)} && exec ${quoted(browser)} "$@"`;
	// Who is root in there only is told so by the browser's sandbox, too.
	const more = isRoot ? '' : '--no-sandbox';
	const way = WAYS.find((args) => tryWay(args) === null) ?? [];
	writeFileSync(executablePath, `#!/bin/sh\nexec unshare ${way.join(' ')} sh -c ${quoted(inside)} sh ${more} "$@"\n`);
	chmodSync(executablePath, 0o755);
	const file = join(managed, NAME);
	return {
		executablePath,
		file: join(real, NAME),
		set(extension, values) {
			if (!values) return rmSync(file, { force: true });
			// In one step: the browser watches the folder, and half a file is no policy.
			const next = join(folder, 'next.json');
			writeFileSync(next, JSON.stringify({ '3rdparty': { extensions: { [extension]: values } } }));
			renameSync(next, file);
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The id of an extension that is loaded from a folder: half the SHA-256 of its path, with `a` to `p` for digits. */
export function idOf(folder: string): string {
	const half = createHash('sha256').update(folder).digest('hex').slice(0, 32);
	return [...half].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
