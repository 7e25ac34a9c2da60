import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What has no state of its own, and so nothing one test file could leave behind for the next. */
const PURE = ['domain', 'i18n', 'ledger'].map((room) => `tests/${room}/**/*.test.ts`);

export default defineConfig({
	root,
	resolve: { alias: { '~': `${root}app` } },
	// The build brings its own configuration; tests need none of it.
	css: { postcss: {} },
	test: {
		projects: [
			// Half of what these files cost was reading the same modules anew for each.
			{ extends: true, test: { name: 'pure', include: PURE, isolate: false } },
			{
				extends: true,
				test: {
					name: 'whole',
					include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
					exclude: [...PURE, 'tests/e2e/**', 'node_modules/**'],
					globalSetup: ['tests/support/global-setup.ts'],
				},
			},
		],
		setupFiles: ['tests/support/vitest-setup.ts'],
		server: { deps: { external: [/\/build\/server\//] } },
		// Every core: most of a test here is waiting for SQLite, not computing.
		maxWorkers: '100%',
		testTimeout: 30_000,
		hookTimeout: 180_000,
		coverage: {
			provider: 'v8',
			include: ['app/domain/**/*.ts'],
			thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
		},
	},
});
