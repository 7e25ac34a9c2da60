import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
	root,
	resolve: { alias: { '~': `${root}app` } },
	test: {
		include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
		exclude: ['tests/e2e/**', 'node_modules/**'],
		testTimeout: 30_000,
		coverage: {
			provider: 'v8',
			include: ['app/domain/**/*.ts'],
			thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
		},
	},
});
