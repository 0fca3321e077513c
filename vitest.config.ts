import { defineConfig } from 'vitest/config';

/** What a browser is about to show is waited for, in milliseconds: a second is little on a busy machine. */
const SOON = 10_000;

export default defineConfig({
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					// A large real page takes a second on a quiet machine; what hangs hangs for good.
					testTimeout: 30_000,
					include: ['tests/**/*.test.{ts,tsx}'],
					exclude: ['tests/e2e/**', 'tests/firefox/**', 'tests/bench/**'],
				},
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false,
					expect: { poll: { timeout: SOON } },
				},
			},
			{
				extends: true,
				test: {
					name: 'firefox',
					include: ['tests/firefox/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false,
					expect: { poll: { timeout: SOON } },
				},
			},
		],
	},
});
