import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { markSvg } from './components/mark.ts';
import { INNER_NAMES } from './lib/inner-names.ts';
import { MANAGED_SCHEMA } from './lib/repair/policy.ts';
import { HOSTS } from './lib/tools/hosts.ts';

/** One build's content scripts take no other build's selector tables. */
const BUILD = Date.now().toString(36);
/** One character beyond Latin 1 and the browser keeps a script at two bytes a character. */
const ASCII = { ascii_only: true };
/** Of a second pass over what the first made. Nothing here is a symbol, or makes objects of what it calls. */
const AGAIN = { passes: 2, pure_getters: true, unsafe: true, unsafe_arrows: true, unsafe_methods: true };
/**
 * Has all functions compiled with the script, and not one by one as they are called: a quarter less script time on load
 * (V8's explicit compile hints; Chromium 136 and later, a comment to others). It has to stand at the top of the file.
 */
const EAGER = '//# allFunctionsCalledOnLoad';
const ICONS = [16, 32, 48, 128];

export default defineConfig({
	imports: false,
	modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
	hooks: {
		// All icons are drawn from the one mark that the pages show.
		'build:done': async (wxt) => {
			if (wxt.config.browser !== 'firefox')
				await writeFile(join(wxt.config.outDir, 'managed-schema.json'), JSON.stringify(MANAGED_SCHEMA));
			await copyFile('lib/stack/standard.schema.json', join(wxt.config.outDir, 'standard.schema.json'));
			const folder = join(wxt.config.outDir, 'icon');
			await mkdir(folder, { recursive: true });
			await Promise.all(
				ICONS.map((size) =>
					sharp(Buffer.from(markSvg(size)))
						.png()
						.toFile(join(folder, `${size}.png`)),
				),
			);
		},
		'build:manifestGenerated': (_, manifest) => {
			manifest.icons = Object.fromEntries(ICONS.map((size) => [size, `icon/${size}.png`]));
		},
		// A content script is on every page of a tool: it gets the browser's own API instead of the polyfill,
		// and a context of a few lines.
		'vite:build:extendConfig': (entrypoints, config) => {
			if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
			// A tenth smaller than Vite's own minifier makes them.
			config.build = {
				...config.build,
				minify: 'terser',
				terserOptions: {
					ecma: 2020,
					format: ASCII,
					compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
					mangle: { toplevel: true, properties: { regex: new RegExp(`^(?:${INNER_NAMES.join('|')})$`) } },
				},
			};
			config.plugins = [
				...(config.plugins ?? []),
				{
					name: 'content-parts',
					enforce: 'pre',
					resolveId(id: string) {
						if (/^(wxt|@wxt-dev\/webextension-polyfill)\/browser$/.test(id)) return resolve('lib/content-browser.ts');
						return id === 'wxt/utils/content-script-context' ? resolve('lib/content-context.ts') : null;
					},
					// The minifier keeps `const`, two bytes longer, some two hundred times; what is checked already needs none.
					// Without it, a second pass joins declarations.
					async generateBundle(_, bundle) {
						for (const chunk of Object.values(bundle)) {
							if (chunk.type !== 'chunk') continue;
							const code = chunk.code.replace(/\bconst(?=[ [{])/g, 'let');
							const format = { ...ASCII, preamble: EAGER };
							chunk.code = (await minify(code, { ecma: 2020, format, compress: AGAIN })).code ?? code;
						}
					},
				},
			];
		},
	},
	vite: () => ({ define: { 'import.meta.env.THROUGHLINE_BUILD': JSON.stringify(BUILD) } }),
	manifest: ({ browser, command }) => ({
		name: 'Throughline',
		description:
			'Shows in place which of Why, What, Who, When and How each task on Jira, GitHub and Asana lacks, and keeps the line through the tools.',
		permissions: ['storage', 'scripting', 'activeTab', ...(browser === 'firefox' ? [] : ['sidePanel'])],
		host_permissions: [...HOSTS],
		// Never asked for whole: from a press of its user, one host at a time; see `lib/added.ts`.
		optional_host_permissions: ['*://*/*'],
		action: { default_title: 'Throughline' },
		web_accessible_resources: [
			{
				resources: ['card.html'],
				// The card opens on hosts that are not known yet. No site learns from this that Throughline is there: the
				// address has a name in it that is drawn at random, by Chromium for each session, by Firefox for each
				// profile, and that our script puts into a closed shadow root alone.
				matches: ['*://*/*'],
				...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
			},
		],
		// Nothing is loaded from, or sent to, any network: connect-src shuts the door that the code does not use.
		// Only while developing, the pages talk to the server that reloads them.
		...(command === 'build'
			? {
					content_security_policy: {
						extension_pages:
							"default-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
					},
				}
			: {}),
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: 'throughline@throughline.dev',
							strict_min_version: '140.0',
							data_collection_permissions: { required: ['none'] },
						},
					},
				}
			: // From 130 on, pages may be handed such an address only (`use_dynamic_url`).
				{ minimum_chrome_version: '130', storage: { managed_schema: 'managed-schema.json' } }),
	}),
});
