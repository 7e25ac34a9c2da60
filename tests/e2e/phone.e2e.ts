import type { Locator, Page } from '@playwright/test';
import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { addProject, countEvents } from './arrange';
import { expect, expectFits, test } from './fixtures';

const { t, term } = wordsIn('zh-CN');
const land = { milestone: term('milestone', 'landGranted') };
const LEAST_PX = 44;

test.use({
	world: 'demo',
	person: 'officer.deqing',
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
});

/** A thumb hits it: at least 44 px high, and as wide. */
async function expectThumbSized(targets: Locator): Promise<void> {
	expect(await targets.count()).toBeGreaterThan(0);
	for (const target of await targets.filter({ visible: true }).all()) {
		const box = await target.boundingBox();
		const name = await target.evaluate((element) => element.outerHTML.slice(0, 160));
		expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(LEAST_PX);
	}
}

async function expectPage(page: Page): Promise<void> {
	await expectFits(page, 390);
	await expectThumbSized(page.getByRole('banner').locator('summary'));
}

test('an officer on site records a milestone with a thumb', async ({ page, server }) => {
	const id = await addProject(server, '示例前沿电池项目');
	await page.goto(paths.home());
	await expectPage(page);
	await expectThumbSized(page.getByRole('navigation', { name: t('work.tabsLabel') }).getByRole('link'));
	const card = page.getByRole('listitem').filter({ hasText: '示例前沿电池项目' });
	await expectThumbSized(card.locator('summary'));
	await expectThumbSized(card.getByRole('link', { name: t('project.actions.forecast', land) }));
	await card.getByText(t('work.record', land)).tap();
	await expectThumbSized(card.getByRole('textbox'));
	await expectThumbSized(card.getByRole('button'));
	await expectPage(page);
	await card.getByLabel(t('forms.evidenceKind.landContract')).fill('示例土让 2026-122');
	await card.getByRole('button', { name: t('work.confirm', land) }).tap();
	await expect(page.getByRole('listitem').filter({ hasText: '示例前沿电池项目' })).toHaveCount(0);
	expect(await countEvents(server, id, 'milestone.recorded')).toBe(1);

	await page.getByLabel(t('shell.menu'), { exact: true }).first().tap();
	const menu = page.getByRole('navigation', { name: t('shell.menu') });
	await expectThumbSized(menu.getByRole('link'));
	await menu.getByRole('link', { name: t('shell.nav.projects') }).tap();
	await expect(page).toHaveURL(/\/projects/);
	await expectPage(page);
});

test('forms and the project page are made for thumbs too', async ({ page, server }) => {
	const id = await addProject(server, '示例人工智能项目');
	const forms = [
		paths.actualDate(id, 'landGranted'),
		paths.reports(id),
		paths.projectRequests(id, { kind: 'planChange', milestone: 'landGranted' }),
		paths.forecast(id, 'landGranted'),
	];
	for (const address of forms) {
		await page.goto(address);
		await expectPage(page);
		await expectThumbSized(page.getByRole('main').getByRole('button'));
		await expectThumbSized(page.getByRole('main').locator('input:visible, select:visible, textarea:visible'));
	}
	await page.goto(paths.project(id));
	await expectPage(page);
	await expectThumbSized(page.getByRole('link', { name: t('project.actions.record', land) }));
	await expectThumbSized(page.getByRole('link', { name: t('project.actions.report') }));
});
