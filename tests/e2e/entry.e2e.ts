import type { Page } from '@playwright/test';
import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { addApplication, addNextVersion, addProject, addReview } from './arrange';
import { expect, test } from './fixtures';

const { t, term } = wordsIn('zh-CN');

test.use({ world: 'demo', person: 'officer.deqing' });

/** Presses what decides and waits until it is decided. */
async function decide(page: Page, button: string, news: string): Promise<void> {
	await page.getByRole('button', { name: button, exact: true }).click();
	await expect(page.getByText(news).first()).toBeVisible();
}

test('a failing candidate is mended by the smallest change while one types, handed in, and admitted by a second person', async ({
	page,
	enter,
}) => {
	await page.goto(paths.newApplication());
	const box = (name: string) => page.getByLabel(new RegExp(`^${name}`));
	await box(t('fields.name')).fill('示例实时试算项目');
	await box(t('fields.firmName')).fill('湖州示例实时试算有限公司（示例）');
	await box(t('fields.industryCode')).fill('C3985');
	await box(t('fields.areaMu')).fill('30');
	await box(t('fields.fixedInvestmentFen')).fill('8600');
	await box(t('fields.taxFen')).fill('900');
	await box(t('fields.outputFen')).fill('15000');
	await box(t('fields.floorAreaM2')).fill('30000');
	const panel = page.getByRole('complementary').filter({ hasText: t('entry.form.panel') });
	await expect(panel.getByRole('status')).toContainText(term('verdict', 'fail'));
	await expect(panel).toContainText(t('entry.levers.moreFixedInvestment', { amount: '3,400' }));
	await box(t('fields.fixedInvestmentFen')).fill('11999.99');
	await expect(panel.getByRole('status')).toContainText(term('verdict', 'fail'));
	await box(t('fields.fixedInvestmentFen')).fill('12000');
	await expect(panel.getByRole('status')).toContainText(term('verdict', 'pass'));
	await page.getByRole('button', { name: t('entry.form.save') }).click();
	await page.getByRole('button', { name: t('entry.page.submit') }).dblclick();
	await expect(page.getByText(t('entry.page.own'))).toBeVisible();

	const manager = await enter('manager.city');
	await manager.goto(page.url());
	await decide(manager, t('entry.decide.admit'), t('entry.page.admittedNote'));
	await manager.getByRole('link', { name: t('entry.page.toProject') }).click();
	await expect(manager.getByRole('heading', { level: 1 })).toContainText('示例实时试算项目');
});

test('one that stays below comes in by exception alone, and its conditions become dated tasks', async ({
	page,
	enter,
	server,
}) => {
	const id = await addApplication(server, { name: '示例例外旅程项目', taxFen: 100_000_000 });
	const manager = await enter('manager.city');
	await manager.goto(paths.application(id));
	await expect(manager.getByRole('button', { name: t('entry.decide.admit') })).toHaveCount(0);
	await manager.getByText(t('entry.decide.exceptTitle'), { exact: true }).click();
	const form = manager.locator('form#except');
	await form.getByLabel(t('entry.decide.reason')).fill('产业链关键环节');
	await form.getByLabel(new RegExp(`^${t('entry.decide.documentNo')}`)).fill('示例政专纪〔2026〕12号');
	await form.getByLabel(new RegExp(`^${t('entry.decide.untilOn')}`)).fill('2027-12-31');
	await form.getByLabel(t('entry.decide.condition', { number: 1 })).fill('一年内补足年税收');
	await form.getByLabel(new RegExp(t('entry.decide.conditionDue', { number: 1 }))).fill('2026-12-01');
	await decide(manager, t('entry.decide.except'), t('entry.page.admittedNote'));

	await page.goto(paths.work({ tab: 'entry' }));
	const task = page.getByRole('listitem').filter({ hasText: '一年内补足年税收' });
	await task.getByRole('link', { name: t('promises.conditions.form') }).click();
	await page.getByLabel(t('promises.conditions.evidence')).fill('示例完税证明1号');
	await page.getByRole('button', { name: t('promises.conditions.submit') }).click();
	await expect(page).toHaveURL(/\/projects\/\w+\/entry$/);
	await expect(page.getByText('示例完税证明1号')).toBeVisible();
	await expect(page.getByText(t('promises.admission.mark'))).toBeVisible();
});

test('a suspected high-energy case waits for both numbers and a ruling; its start waits for the review', async ({
	page,
	enter,
	server,
}) => {
	const numbers = { energyReviewNo: '示例能审9号', environmentReviewNo: '示例环评9号' };
	const candidate = { name: '示例两高旅程项目', industryCode: '2614', energyTce: 12_000 };
	const bare = await addApplication(server, candidate);
	const manager = await enter('manager.city');
	await manager.goto(paths.application(bare));
	await expect(manager.getByText(t('entry.gate.held'))).toBeVisible();
	await expect(manager.getByRole('button', { name: t('entry.decide.admit') })).toHaveCount(0);
	const id = await addApplication(server, { ...candidate, ...numbers, name: '示例两高有文号项目' });
	await manager.goto(paths.application(id));
	await manager.getByLabel(t('entry.gate.notHigh')).check();
	await manager.getByLabel(t('entry.gate.allow')).check();
	await manager.locator('form#rule').getByLabel(t('entry.gate.words')).fill('已核对两份文件');
	await manager.getByRole('button', { name: t('entry.gate.submit') }).click();
	await decide(manager, t('entry.decide.admit'), t('entry.page.admittedNote'));

	const fields = { energyTce: 1_000, landUse: 'granted' as const };
	const waiting = await addProject(server, '示例缺节能审查项目', { fields });
	await page.goto(paths.actualDate(waiting, 'started'));
	await page.getByLabel(t('forms.actual.day', { milestone: term('milestone', 'started') })).fill('2026-11-20');
	await page.getByLabel(t('forms.evidenceKind.buildingPermit')).fill('示例施工许可1号');
	await page
		.getByRole('button', { name: t('forms.actual.submit', { milestone: term('milestone', 'started') }) })
		.click();
	await expect(page.getByRole('alert')).toContainText(t('refusals.energy-review-missing', { limit: 1_000 }));
});

test('full output is measured and confirmed by a second person', async ({ enter, server }) => {
	const review = await addReview(server);
	const manager = await enter('manager.city');
	await manager.goto(paths.projectEntry(review.projectId));
	await manager
		.getByRole('link', { name: t('promises.output.decide') })
		.first()
		.click();
	await manager.getByRole('button', { name: t('promises.output.confirm') }).click();
	await expect(manager).toHaveURL(new RegExp(`${paths.projectEntry(review.projectId)}$`));
	await expect(manager.getByText(t('promises.output.confirmed')).first()).toBeVisible();
});

test('an administrator compares versions, makes one from its short name, rehearses and publishes it', async ({
	enter,
	server,
}) => {
	const admin = await enter('admin.city');
	await admin.goto(paths.compareStandards('standard-345-1', await addNextVersion(server)));
	await expect(admin.getByRole('row').filter({ hasText: term('indicator', 'taxPerMu') })).toContainText(/≥ 30.*≥ 40/);
	await admin.goto(paths.newStandard());
	await admin.getByLabel(t('standards.form.label')).fill('456+2.0');
	await admin.getByRole('button', { name: t('standards.form.fill') }).click();
	await expect(admin.locator('[name="limit.fixedInvestmentPerMu"]')).toHaveValue('500');
	await expect(admin.locator('[name="limit.floorAreaRatio"]')).toHaveValue('2');
	await admin.getByLabel(t('standards.form.name')).fill('456+2.0 示例');
	await admin.getByLabel(t('standards.form.source')).fill('示例政发〔2026〕41号');
	await admin.locator('[name="effectiveFrom"]').fill('2026-11-01');
	await admin.getByRole('button', { name: t('standards.form.save') }).click();
	await admin.getByRole('link', { name: t('standards.page.publish') }).click();
	await expect(admin.getByText(t('standards.publish.units')).first()).toBeVisible();
	await admin.getByRole('textbox', { name: t('standards.publish.reason') }).fill('市政府专题会议');
	await admin.getByRole('button', { name: t('standards.publish.submit') }).click();
	await expect(admin.getByText('市政府专题会议')).toBeVisible();
	await expect(admin.getByText(term('standardState', 'published')).first()).toBeVisible();
});
