// One command for everything: types, lint, unit, integration and browser tests. Ends with "N passed, N failed" over all of them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureBuild, ROOT, say } from './prepare.mjs';

/** A check without tests of its own (types, lint) counts as one. It runs beside what follows; its words come when it is done. */
function check(name, args) {
	const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
	const words = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => words.push(part));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status) => {
			say(`\n— ${name}`);
			process.stdout.write(Buffer.concat(words));
			resolve({ name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, ok: status === 0 });
		});
	});
}

/** A test runner that writes its counts as JSON. A runner that ran nothing, or wrote nothing, has failed. */
function runner(name, args, env, report, count) {
	say(`\n— ${name}`);
	const { status } = spawnSync(process.execPath, args, {
		cwd: ROOT,
		stdio: ['ignore', 1, 2],
		env: { ...process.env, ...env },
	});
	const { passed, failed } = existsSync(report)
		? count(JSON.parse(readFileSync(report, 'utf8')))
		: { passed: 0, failed: 0 };
	const ok = status === 0 && failed === 0 && passed > 0;
	return { name, passed, failed: ok ? 0 : Math.max(failed, 1), ok };
}

export async function runTests() {
	const folder = path.join(ROOT, 'node_modules', '.cache', 'pin');
	mkdirSync(folder, { recursive: true });
	const reports = mkdtempSync(path.join(folder, 'reports-'));
	const unit = path.join(reports, 'unit.json');
	const browser = path.join(reports, 'browser.json');
	const checks = [
		check('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
		check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
	];
	const chromium = ensureChromium();
	ensureBuild();
	const results = await Promise.all(checks);
	const vitest = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'tests/vitest.config.ts', '--coverage'];
	results.push(
		runner(
			'unit and integration',
			[...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
			{},
			unit,
			(report) => ({
				passed: report.numPassedTests,
				failed: report.numFailedTests,
			}),
		),
		runner(
			'browser',
			['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/e2e/playwright.config.ts'],
			{ PIN_CHROMIUM: chromium, PIN_E2E_REPORT: browser },
			browser,
			(report) => ({ passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }),
		),
	);
	rmSync(reports, { recursive: true, force: true });
	say('');
	for (const result of results)
		say(`${result.ok ? 'ok    ' : 'FAILED'} ${result.name}: ${result.passed} passed, ${result.failed} failed`);
	const sum = (key) => results.reduce((total, result) => total + result[key], 0);
	process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
	return results.every((result) => result.ok) ? 0 : 1;
}
