import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { addProject, countEvents } from './arrange';
import { E2E_TODAY } from './e2e-server';
import { expect, test } from './fixtures';

const { t, term, format } = wordsIn('zh-CN');
const land = { milestone: term('milestone', 'landGranted') };

test.use({ world: 'demo', person: 'officer.deqing' });

test('a milestone is recorded from the work list in three actions, once, and the light changes', async ({
	page,
	server,
}) => {
	const projectId = await addProject(server, '示例激光装备项目');
	await page.goto(paths.project(projectId));
	await expect(page.getByText(t('terms.cause.milestoneLate', { ...land, count: 143 })).first()).toBeVisible();

	await page.goto(paths.home());
	await expect(page).toHaveURL(/\/work/);
	const card = page.getByRole('listitem').filter({ hasText: '示例激光装备项目' });
	await expect(card).toContainText(term('light', 'red'));
	await card.getByText(t('work.record', land)).click();
	await card.getByLabel(t('forms.evidenceKind.landContract')).fill('示例土让 2026-118');
	await card.getByRole('button', { name: t('work.confirm', land) }).dblclick();

	await expect(page.getByRole('listitem').filter({ hasText: '示例激光装备项目' })).toHaveCount(0);
	await expect(page).toHaveURL(/\/work/);
	expect(await countEvents(server, projectId, 'milestone.recorded')).toBe(1);
	await page.goto(paths.project(projectId));
	await expect(page.getByRole('main').getByText(term('light', 'green')).first()).toBeVisible();
	await expect(page.getByText('示例土让 2026-118').first()).toBeAttached();
});

test('a refusal is read out first, says what to do, and loses nothing that was typed', async ({ page, server }) => {
	const projectId = await addProject(server, '示例储能电芯项目');
	await page.goto(paths.actualDate(projectId, 'landGranted'));
	const day = page.getByLabel(t('forms.actual.day', land));
	const evidence = page.getByLabel(t('forms.evidenceKind.landContract'));
	const confirm = page.getByRole('button', { name: t('forms.actual.submit', land) });

	await day.fill('2026-12-31');
	await evidence.fill('示例土让 2026-119');
	await confirm.click();
	await expect(page.getByRole('alert')).toBeFocused();
	const future = t('refusals.actual-in-future', { today: E2E_TODAY });
	await expect(page.getByRole('alert').getByRole('link', { name: future })).toBeVisible();
	await expect(day).toHaveValue('2026-12-31');
	await expect(evidence).toHaveValue('示例土让 2026-119');
	await page.getByRole('alert').getByRole('link', { name: future }).click();
	await expect(day).toBeFocused();

	await day.fill('2026-05-05');
	await confirm.click();
	await expect(page.getByRole('alert')).toContainText('2026-05-06');
	await expect(page.getByRole('alert')).toContainText(term('milestone', 'signed'));
	await expect(page.getByRole('alert'), 'refused again, read out again').toBeFocused();

	await day.fill('2026-11-20');
	await evidence.fill('');
	await confirm.click();
	await expect(page.getByRole('alert')).toContainText(t('refusals.evidence-missing', { needed: 1 }));
	await evidence.fill('现场照片.jpg');
	await confirm.click();
	await expect(page.getByRole('alert')).toContainText(t('refusals.evidence-photo-only'));
	await expect(day).toHaveValue('2026-11-20');
	expect(await countEvents(server, projectId, 'milestone.recorded')).toBe(0);

	await evidence.fill('示例土让 2026-119');
	await confirm.dblclick();
	await expect(page).toHaveURL(new RegExp(`${paths.project(projectId)}$`));
	expect(await countEvents(server, projectId, 'milestone.recorded')).toBe(1);
});

test('what is wrong at a field of a long form is as red as its summary', async ({ page, server }) => {
	await page.goto(paths.editProject(await addProject(server, '示例填错金额项目', { fields: { investmentFen: 100 } })));
	await page.getByLabel(t('form.optionalLabel', { label: t('fields.fixedInvestmentFen') }), { exact: true }).fill('9');
	await page.getByRole('button', { name: t('forms.edit.submit') }).click();
	const summary = page
		.getByRole('alert')
		.getByRole('link', { name: t('refusals.fixed-above-total', { totalFen: '0.00' }) });
	await expect(summary).toBeVisible();
	const red = await summary.evaluate((link) => getComputedStyle(link).color);
	await expect(page.locator('[id$="fixedInvestmentFen-error"]')).toHaveCSS('color', red);
});

test('a wrong day is corrected with a reason, and both stay in the history', async ({ page, server }) => {
	const projectId = await addProject(server, '示例绿色家居项目');
	await page.goto(paths.project(projectId));
	await page.getByRole('main').getByLabel(t('common.more')).click();
	const signed = { milestone: term('milestone', 'signed') };
	await page.getByRole('link', { name: t('project.actions.correct', signed) }).click();
	await page.getByLabel(t('forms.correct.day', signed)).fill('2026-05-12');
	await page.getByRole('button', { name: t('forms.correct.submit', signed) }).click();
	await expect(page.getByRole('alert')).toContainText(t('refusals.reason-missing'));
	await expect(page.getByLabel(t('forms.correct.day', signed))).toHaveValue('2026-05-12');
	await page.getByLabel(t('forms.correct.reason')).fill('协议落款日期看错。');
	await page.getByRole('button', { name: t('forms.correct.submit', signed) }).click();
	await expect(page).toHaveURL(new RegExp(`${paths.project(projectId)}$`));
	await page.goto(paths.projectHistory(projectId));
	const line = page.getByRole('listitem').filter({ hasText: '协议落款日期看错。' });
	await expect(line).toContainText(/2026-05-06.*2026-05-12/);
	await expect(line).toContainText('沈佳怡');
});

test('the month is reported, or said to be without change by one tap', async ({ page, server }) => {
	const projectId = await addProject(server, '示例智能驾驶项目');
	await page.goto(paths.reports(projectId));
	await page.getByRole('button', { name: t('forms.report.submit') }).click();
	await expect(page.getByRole('alert')).toContainText(t('refusals.report-empty'));
	await page.getByLabel(t('forms.report.completed')).fill('1,200.50');
	await page.getByLabel(t('forms.report.progress')).fill('地勘完成，设备开始招标。');
	await page.getByRole('button', { name: t('forms.report.submit') }).click();
	await expect(page).toHaveURL(new RegExp(`${paths.project(projectId)}$`));
	await expect(page.getByRole('row').filter({ hasText: '地勘完成，设备开始招标。' })).toContainText(
		format.wan(1_200_500_000),
	);

	await page.goto(paths.work({ tab: 'silent', whole: true }));
	const first = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('button', { name: t('project.actions.noChange') }) });
	const name = (await first.first().getByRole('heading').textContent()) ?? '';
	const before = await first.count();
	await first
		.first()
		.getByRole('button', { name: t('project.actions.noChange') })
		.click();
	await expect(first).toHaveCount(before - 1);
	await expect(page.getByRole('heading', { name, exact: true })).toHaveCount(0);
});

test('a plan moves only when somebody else agrees', async ({ page, server, enter }) => {
	const projectId = await addProject(server, '示例生物医药项目');
	await page.goto(paths.project(projectId));
	await page.getByRole('link', { name: t('project.actions.planChange') }).click();
	await page.getByLabel(t('forms.request.planChange.day')).fill('2027-01-15');
	await page.getByRole('button', { name: t('forms.request.planChange.submit') }).click();
	await expect(page.getByRole('alert')).toBeFocused();
	await expect(page.getByLabel(t('forms.request.planChange.day'))).toHaveValue('2027-01-15');
	await page.getByLabel(t('forms.request.reasonCode')).selectOption(term('reason', 'land'));
	await page.getByLabel(t('forms.request.reason'), { exact: true }).fill('农转用指标尚未下达，已列入一季度计划。');
	await page.getByRole('button', { name: t('forms.request.planChange.submit') }).click();
	await expect(page.getByText(t('forms.decide.own'))).toBeVisible();
	await expect(page.getByRole('button', { name: t('forms.decide.approve') })).toHaveCount(0);
	const address = new URL(page.url()).pathname;
	await page.goto(paths.project(projectId));
	await expect(page.getByText(term('light', 'red')).first()).toBeVisible();

	const manager = await enter('manager.deqing');
	await manager.goto(paths.requests());
	await manager.getByRole('row').filter({ hasText: '示例生物医药项目' }).getByRole('link').first().click();
	await expect(manager).toHaveURL(new RegExp(`${address}$`));
	await manager.getByRole('button', { name: t('forms.decide.refuse') }).click();
	await expect(manager.getByRole('alert')).toContainText(t('refusals.decision-words-missing'));
	await manager.getByRole('button', { name: t('forms.decide.approve') }).click();
	await expect(manager.getByRole('row').filter({ hasText: '示例生物医药项目' })).toHaveCount(0);
	await manager.goto(paths.project(projectId));
	await expect(manager.getByRole('main').getByText(term('light', 'green')).first()).toBeVisible();
	const approval = manager.getByRole('listitem').filter({ hasText: '潘丽芳' });
	await expect(approval.filter({ hasText: t('events.approved', { wish: '' }) }).first()).toBeVisible();
});

test('nobody approves what they asked for themselves', async ({ server, enter }) => {
	const projectId = await addProject(server, '示例合金新材项目');
	const manager = await enter('manager.deqing');
	await manager.goto(paths.projectRequests(projectId, { kind: 'planChange', milestone: 'landGranted' }));
	await manager.getByLabel(t('forms.request.planChange.day')).fill('2027-02-01');
	await manager.getByLabel(t('forms.request.reasonCode')).selectOption(term('reason', 'funds'));
	await manager.getByLabel(t('forms.request.reason'), { exact: true }).fill('资金到位推迟。');
	await manager.getByRole('button', { name: t('forms.request.planChange.submit') }).click();
	await expect(manager.getByRole('button', { name: t('forms.decide.cancel') })).toBeVisible();
	await expect(manager.getByRole('button', { name: t('forms.decide.approve') })).toHaveCount(0);
	const form = { intent: 'approve', words: '', idempotencyKey: crypto.randomUUID() };
	const answer = await manager.request.post(new URL(manager.url()).pathname, {
		form,
		headers: { Origin: server.origin },
	});
	expect(answer.status()).toBe(403);
	expect(await countEvents(server, projectId, 'request.approved')).toBe(0);
});
