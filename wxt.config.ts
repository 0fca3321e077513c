import { defineConfig } from 'wxt';
import { HOSTS } from './lib/tools/hosts.ts';

const hosts = Object.values(HOSTS).flat();

export default defineConfig({
	imports: false,
	modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
	manifest: ({ browser }) => ({
		name: 'Throughline',
		description:
			'Shows in place which of Why, What, Who, When and How each task on Jira, GitHub and Asana lacks, and keeps the line through the tools.',
		permissions: ['storage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
		host_permissions: hosts,
		action: { default_title: 'Throughline' },
		web_accessible_resources: [
			{
				resources: ['card.html'],
				matches: [...new Set(hosts.map((host) => host.replace(/(:\/\/[^/]+)\/.*$/, '$1/*')))],
				...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
			},
		],
		// Nothing is loaded from, or sent to, any network: connect-src shuts the door that the code does not use.
		content_security_policy: {
			extension_pages: "default-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
		},
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
			: { minimum_chrome_version: '120' }),
	}),
});
