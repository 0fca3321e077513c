import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT } from './browser.ts';

/** What the built files may hold: a content script is on every page of a tool, whoever looks at it. */
const scripts = globSync('content-scripts/*.js', { cwd: BUILT });
const all = globSync('**/*.{js,html,css,json}', { cwd: BUILT });
const text = (file: string) => readFileSync(join(BUILT, file), 'utf8');

describe('content scripts', () => {
	it('are one for each tool', () =>
		expect(scripts.sort()).toEqual(['asana', 'github', 'jira'].map((tool) => join('content-scripts', `${tool}.js`))));
	it.each(scripts)('%s is at most 30,000 bytes', (file) =>
		expect(statSync(join(BUILT, file)).size).toBeLessThanOrEqual(30_000),
	);
	it.each(scripts)('%s holds no React, zod, Dexie or polyfill', (file) => {
		expect(text(file)).not.toMatch(
			/react\.|__SECRET_INTERNALS|useState|ZodError|\$ZodType|Dexie|indexedDB|webextension-polyfill|setInterval/i,
		);
	});
});

describe('the built extension', () => {
	it.each(all)('%s loads nothing from a network', (file) => {
		expect(text(file)).not.toMatch(
			/(?:src|href)=["']https?:|@import\s+(?:url\()?["']?https?:|importScripts\(\s*["'`]https?:|import\(\s*["'`]https?:/,
		);
	});

	it('asks for the permissions that the README gives reasons for, and no more', () => {
		const { permissions, host_permissions, optional_host_permissions, content_security_policy } = JSON.parse(
			text('manifest.json'),
		) as {
			permissions: string[];
			host_permissions: string[];
			optional_host_permissions: string[];
			content_security_policy: { extension_pages: string };
		};
		expect(permissions).toEqual(['storage', 'scripting', 'activeTab', 'sidePanel']);
		expect(optional_host_permissions).toEqual(['*://*/*']);
		const readme = readFileSync(join(BUILT, '../../README.md'), 'utf8');
		for (const one of [...permissions, ...host_permissions, ...optional_host_permissions])
			expect(readme, one).toContain(`\`${one}\``);
		expect(content_security_policy.extension_pages).toContain("connect-src 'self'");
	});
});
