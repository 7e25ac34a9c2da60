import { defineConfig } from '@playwright/test';

const report = process.env.PIN_E2E_REPORT;

/** Real Chromium against the real server; every worker starts its own on a copied database (see fixtures.ts). */
export default defineConfig({
	testDir: '.',
	testMatch: '**/*.e2e.ts',
	globalSetup: './global-setup.ts',
	outputDir: '../../test-results',
	fullyParallel: false,
	workers: 2,
	retries: 0,
	forbidOnly: true,
	// Patience, not a measure: these say when to give up on a busy machine; how fast the product is, the bench says.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
	use: {
		headless: true,
		actionTimeout: 20_000,
		navigationTimeout: 30_000,
		viewport: { width: 1440, height: 900 },
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		screenshot: 'only-on-failure',
		trace: 'off',
		launchOptions: {
			executablePath: process.env.PIN_CHROMIUM ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
});
