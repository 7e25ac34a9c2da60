import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { readZip } from '../support/read-zip';
import { expect, expectFits, expectNoAxeViolations, test } from './fixtures';

const { t } = wordsIn('zh-CN');
/** What a kit holds beside its projects. */
const OF_ALL = ['SHA256SUMS', 'calendar.json', 'index.html', 'manifest.json', 'rules.json'];
const HEAD = '项目名称,建设单位,总投资（万元）,进展情况';

test.use({ world: 'people', person: 'officer-deqing' });

/** Sends a ledger in and answers the address of what became of it. */
async function importLedger(page: Page, name: string, rows: string[]): Promise<string> {
	await page.goto(paths.imports());
	const buffer = Buffer.from([HEAD, ...rows].join('\n'));
	await page
		.getByLabel(t('imports.upload.label'), { exact: true })
		.setInputFiles({ name, mimeType: 'text/csv', buffer });
	await page.getByRole('button', { name: t('imports.upload.submit') }).click();
	await page.getByLabel(t('imports.asOf')).fill('2026-10-31');
	await page.getByRole('button', { name: t('imports.sheet.submit') }).click();
	await page.getByRole('button', { name: t('imports.columns.submit') }).click();
	await page.getByRole('button', { name: /确认入库/ }).click();
	await expect(page.getByText(t('imports.done.title')).first()).toBeVisible();
	return new URL(page.url()).pathname;
}

async function look(page: Page): Promise<void> {
	await page.setViewportSize({ width: 1440, height: 900 });
	await expectNoAxeViolations(page);
	for (const width of [768, 390]) await expectFits(page, width);
	await page.setViewportSize({ width: 1440, height: 900 });
}

test('an officer reviews an import, is told what blocks its undo, and undoes the later one first', async ({ page }) => {
	test.slow();
	const first = await importLedger(page, 'deqing-a.csv', ['示例撤销项目,示例企业,1.2亿,平整', '示例坏行,,约3,']);
	await page.getByRole('link', { name: t('imports.cells.open') }).click();
	await expect(page.getByRole('cell', { name: '1.2亿' })).toBeVisible();
	await look(page);
	await page.getByRole('link', { name: t('imports.cells.show.refused') }).click();
	await expect(page.getByRole('cell', { name: '约3' })).toBeVisible();

	await page.goto(paths.imports());
	const second = await importLedger(page, 'deqing-2026-10-b.csv', ['示例撤销项目,示例企业,1.3亿,打桩']);
	await page.goto(`${first}/undo`);
	await expect(page.getByText(t('imports.undo.blocked', { count: 1 }))).toBeVisible();
	await expect(page.getByRole('link', { name: '示例撤销项目' })).toBeVisible();
	await look(page);

	for (const address of [second, first]) {
		await page.goto(`${address}/undo`);
		if (address === second) await look(page);
		await page.getByLabel(t('imports.undo.reason')).fill('示例：发错了文件');
		await page.getByRole('button', { name: t('imports.undo.submit') }).click();
		await expect(page.getByText(t('imports.undo.doneTitle'))).toBeVisible();
	}
	await page.goto(paths.projects({ q: '示例撤销项目' }));
	await expect(page.getByRole('main').getByRole('link', { name: '示例撤销项目' })).toHaveCount(0);
});

test.describe('an auditor', () => {
	test.use({ world: 'demo', person: 'auditor.city' });

	test('draws a sample and takes it home as one archive', async ({ page }) => {
		await page.goto(paths.history());
		await page.getByRole('link', { name: t('kit.open') }).click();
		await page.getByLabel(t('kit.size')).fill('5');
		await page.getByLabel(t('kit.seed')).fill('e2e-1');
		await page.getByRole('button', { name: t('kit.draw') }).click();
		await expect(page).toHaveURL(/size=5&seed=e2e-1/);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: t('kit.download') }).click(),
		]);
		const files = await readZip(readFileSync(await download.path()));
		const ofProjects = [...files.keys()].filter((name) => name.startsWith('projects/'));
		expect(ofProjects).toHaveLength(10);
		expect([...files.keys()].filter((name) => !ofProjects.includes(name)).sort()).toEqual(OF_ALL);
		await page.goto(paths.history({ kind: 'export.made' }));
		await expect(page.getByText('audit-kit.zip').first()).toBeVisible();
	});
});
