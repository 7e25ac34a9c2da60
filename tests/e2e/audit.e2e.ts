import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { addProject, countEvents } from './arrange';
import { expect, test } from './fixtures';

const { t, term } = wordsIn('zh-CN');
const land = { milestone: term('milestone', 'landGranted') };
const NAME = '示例先导人工智能项目';

test.use({ world: 'demo', person: 'auditor.city' });

test('an auditor finds who recorded a milestone, when, and what it was before', async ({ page, server, enter }) => {
	const id = await addProject(server, NAME);
	const officer = await enter('officer.deqing');
	await officer.goto(paths.actualDate(id, 'landGranted'));
	await officer.getByLabel(t('forms.actual.day', land)).fill('2026-10-08');
	await officer.getByLabel(t('forms.evidenceKind.landContract')).fill('示例土让 2026-123');
	await officer.getByLabel(t('forms.actual.reason')).fill('合同原件月底才送达。');
	await officer.getByRole('button', { name: t('forms.actual.submit', land) }).click();
	await expect(officer).toHaveURL(new RegExp(`${paths.project(id)}$`));
	await officer.goto(paths.actualDate(id, 'landGranted'));
	await officer.getByLabel(t('forms.correct.day', land)).fill('2026-10-09');
	await officer.getByLabel(t('forms.correct.reason')).fill('合同签订日看错一天。');
	await officer.getByRole('button', { name: t('forms.correct.submit', land) }).click();
	await expect(officer).toHaveURL(new RegExp(`${paths.project(id)}$`));

	await page.goto(paths.home());
	await page
		.getByRole('navigation', { name: t('shell.mainNav') })
		.getByRole('link', { name: t('shell.nav.history') })
		.click();
	await page.getByRole('searchbox', { name: t('history.filter.text') }).fill(NAME);
	await page.getByRole('searchbox', { name: t('history.filter.text') }).press('Enter');
	await expect(page).toHaveURL(/q=/);
	const corrected = page.getByRole('row').filter({ hasText: '合同签订日看错一天。' });
	await expect(corrected).toContainText(/2026-10-08.*2026-10-09/);
	await expect(corrected).toContainText('沈佳怡');
	const recorded = page.getByRole('row').filter({ hasText: '示例土让 2026-123' });
	await expect(recorded).toContainText('2026-10-08');
	await expect(recorded).toContainText('沈佳怡');

	await page.goto(paths.history({ kind: 'milestone.recorded', lag: 10, person: '沈佳怡', unit: 'deqing' }));
	await recorded.getByRole('link').first().click();
	await expect(page.getByText(t('history.event.proven'))).toBeVisible();
	await expect(page.getByText('示例土让 2026-123').first()).toBeVisible();
	await page.getByRole('link', { name: NAME }).click();
	await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
	await page.goto(paths.projectHistory(id));
	await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: '沈佳怡' })).toHaveCount(3);
});

test('history is taken out by auditors alone, and that is history too', async ({ page, server, enter }) => {
	const id = await addProject(server, '示例纺织面料项目');
	await page.goto(paths.history({ q: '示例纺织面料项目' }));
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: t('common.exportCsv') }).click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/\.csv$/);
	const text = await (await file.createReadStream()).toArray().then((parts) => Buffer.concat(parts).toString('utf8'));
	expect(text.trim().split('\r\n')).toHaveLength(2);
	expect(text).toContain('示例纺织面料项目');
	await page.goto(paths.history({ kind: 'export.made' }));
	await expect(page.getByRole('row').filter({ hasText: '李雪琴' })).toHaveCount(1);

	const officer = await enter('officer.deqing');
	await officer.goto(paths.history());
	await expect(officer.getByRole('button', { name: t('common.exportCsv') })).toHaveCount(0);
	const answer = await officer.request.post(paths.historyExport('csv'), {
		headers: { Origin: server.origin },
		form: {},
	});
	expect(answer.status()).toBe(403);
	expect(await countEvents(server, id, 'project.created')).toBe(1);
});
