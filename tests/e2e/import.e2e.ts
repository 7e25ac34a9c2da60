import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { expect, expectFits, expectNoAxeViolations, test } from './fixtures';
import { countOf, tab } from './lists';

const { t, term } = wordsIn('zh-CN');

test.use({ world: 'people', person: 'manager' });

type Count = 'rows' | 'created' | 'changed' | 'unchanged' | 'refused' | 'warnings';

/** A figure of the dry run or of the result. */
function figure(page: Page, key: Count) {
	const entry = page
		.getByRole('main')
		.locator('dl > div')
		.filter({ has: page.getByRole('term').getByText(t(`imports.counts.${key}`), { exact: true }) });
	return entry.getByRole('definition');
}

async function expectFigures(page: Page, expected: Partial<Record<Count, number>>): Promise<void> {
	for (const [key, count] of Object.entries(expected))
		await expect(figure(page, key as Count)).toHaveText(String(count));
}

/** From the file to the dry run, correcting nothing but the unit and the day. */
async function toDryRun(page: Page, file: string, unit: string): Promise<void> {
	await page.goto(paths.imports());
	const ledger = fileURLToPath(new URL(`../fixtures/ledgers/${file}`, import.meta.url));
	await page.getByLabel(t('imports.upload.label'), { exact: true }).setInputFiles(ledger);
	await page.getByRole('button', { name: t('imports.upload.submit') }).click();
	await expect(page.getByRole('heading', { level: 1, name: t('imports.titles.sheet') })).toBeVisible();
	await page.getByLabel(t('imports.sheet.unit')).selectOption(term('unit', unit));
	await page.getByLabel(t('imports.asOf')).fill('2026-10-31');
	await page.getByRole('button', { name: t('imports.sheet.submit') }).click();
	await expect(page.getByRole('heading', { level: 1, name: t('imports.titles.columns') })).toBeVisible();
	await page.getByRole('button', { name: t('imports.columns.submit') }).click();
	await expect(page.getByRole('heading', { level: 1, name: t('imports.titles.check') })).toBeVisible();
}

async function commit(page: Page, created: number): Promise<void> {
	const name = created > 0 ? t('imports.check.submit', { count: created }) : t('imports.check.submitNone');
	await page.getByRole('button', { name }).click();
	await expect(page.getByText(t('imports.done.title')).first()).toBeVisible();
}

test('three counties’ ledgers go in as they are, and the board shows their reds', async ({ page }) => {
	test.slow();
	await toDryRun(page, 'deqing-2026-10.xlsx', 'deqing');
	await expectFigures(page, { created: 86, refused: 0 });
	await commit(page, 86);
	await expectFigures(page, { created: 86, refused: 0 });

	await toDryRun(page, 'anji-2026-10.csv', 'anji');
	await expectFigures(page, { created: 41, refused: 0 });
	await commit(page, 41);

	await toDryRun(page, 'changxing-2026-10.xlsx', 'changxing');
	await expectFigures(page, { rows: 64, created: 58, refused: 6, warnings: 1 });
	const id = new URL(page.url()).pathname.split('/')[2] ?? '';
	for (const serial of [3, 11, 15, 22, 28, 33]) {
		await expect(
			page
				.getByRole('row')
				.filter({ has: page.getByRole('cell', { name: String(serial), exact: true }) })
				.first(),
		).toBeVisible();
	}
	await expect(page.getByRole('row').filter({ hasText: '年底前' })).toBeVisible();
	await commit(page, 58);
	const refused = await page.request.get(paths.importRefused(id, 'csv'));
	expect((await refused.text()).trim().split('\r\n')).toHaveLength(7);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: t('imports.file.download') }).click();
	expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);

	await toDryRun(page, 'changxing-2026-10.xlsx', 'changxing');
	await expectFigures(page, { created: 0, changed: 0, unchanged: 58, refused: 6 });
	await commit(page, 0);
	await page.goto(paths.board());
	expect(await countOf(tab(page, t('board.tab.red')))).toBeGreaterThan(0);
	expect(await countOf(tab(page, t('board.tab.live')))).toBe(86 + 41 + 58);
});

test('every step can be read by everybody, in both languages and on narrow screens', async ({
	page,
	context,
	server,
}) => {
	test.slow();
	await toDryRun(page, 'changxing-2026-10.xlsx', 'changxing');
	const id = new URL(page.url()).pathname.split('/')[2] ?? '';
	const steps = ['sheet', 'columns', 'check'].map((step) => paths.import(id, { step }));
	for (const language of ['zh-CN', 'en']) {
		await context.addCookies([{ name: 'lang', value: language, url: server.origin }]);
		for (const address of [paths.imports(), ...steps]) {
			await page.setViewportSize({ width: 1440, height: 900 });
			await page.goto(address);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expectNoAxeViolations(page);
			for (const width of [768, 390]) await expectFits(page, width);
		}
	}
});

test('a file of another kind is told apart and creates nothing', async ({ page, server }) => {
	await page.goto(paths.imports());
	await page.getByLabel(t('imports.upload.label'), { exact: true }).setInputFiles({
		name: '台账.xlsx',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from('<html><script>alert(1)</script></html>'),
	});
	await page.getByRole('button', { name: t('imports.upload.submit') }).click();
	await expect(page.getByRole('alert')).toBeFocused();
	expect(await server.db.reader.importBatch.count({ where: { fileName: '台账.xlsx' } })).toBe(0);
});
