import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { addProject, countEvents } from './arrange';
import { expect, expectNoAxeViolations, expectScripts, test } from './fixtures';

const { t } = wordsIn('zh-CN');

test.use({ world: 'demo', person: 'officer.deqing' });

test('two editors lose no word of each other', async ({ page, server, enter }) => {
	const id = await addProject(server, '示例新能源汽车项目', { fields: { contact: '示例老王' } });
	const save = t('forms.edit.submit');
	const contact = t('form.optionalLabel', { label: t('fields.contact') });
	const township = t('form.optionalLabel', { label: t('fields.township') });
	const remarks = t('form.optionalLabel', { label: t('fields.remarks') });
	await page.goto(paths.editProject(id));

	const other = await enter('manager.deqing');
	await other.goto(paths.editProject(id));
	await other.getByLabel(contact).fill('示例老李');
	await other.getByLabel(township).fill('雷甸镇');
	await other.getByRole('button', { name: save }).click();
	await expect(other).toHaveURL(new RegExp(`${paths.project(id)}$`));

	await page.getByLabel(contact).fill('示例老张');
	await page.getByLabel(remarks).fill('二期用地已踏勘。');
	await page.getByRole('button', { name: save }).click();
	const panel = page.getByRole('alert').filter({ hasText: t('form.conflict.explain') });
	await expect(panel).toContainText('潘丽芳');
	const choice = panel.getByRole('group', { name: t('fields.contact') });
	await expect(choice).toContainText('示例老王');
	await expect(choice.getByLabel(t('form.conflict.theirs'))).toBeVisible();
	await expect(choice).toContainText('示例老李');
	await expect(choice).toContainText('示例老张');
	await expect(choice.getByLabel(t('form.conflict.mine'))).toBeChecked();
	await expect(panel).toContainText(t('form.conflict.mergeRest', { count: 1 }));
	await expect(page.getByLabel(contact)).toHaveValue('示例老张');
	await expect(page.getByLabel(remarks)).toHaveValue('二期用地已踏勘。');
	await expectNoAxeViolations(page);

	await choice.getByLabel(t('form.conflict.theirs')).check();
	await page.getByRole('button', { name: t('forms.edit.submitAgain') }).click();
	await expect(page).toHaveURL(new RegExp(`${paths.project(id)}$`));
	for (const words of ['示例老李', '雷甸镇', '二期用地已踏勘。'])
		await expect(page.getByText(words).first()).toBeAttached();
	expect(await countEvents(server, id, 'project.edited')).toBe(2);
});

test('a report meets another one: both words stand, the reader chooses the sum', async ({ page, server, enter }) => {
	const id = await addProject(server, '示例合金新材项目');
	const label = (words: string) => t('form.optionalLabel', { label: words });
	const sum = label(t('forms.report.completed'));
	const progress = label(t('forms.report.progress'));
	const problems = label(t('forms.report.problems'));
	const send = t('forms.report.submit');
	await page.goto(paths.reports(id));

	const other = await enter('manager.deqing');
	await other.goto(paths.reports(id));
	await other.getByLabel(sum).fill('1500');
	await other.getByLabel(problems).fill('高压线未迁改');
	await other.getByRole('button', { name: send }).click();
	await expect(other).toHaveURL(new RegExp(`${paths.project(id)}$`));

	await page.getByLabel(sum).fill('1200');
	await page.getByLabel(progress).fill('一层结构施工中');
	await page.getByRole('button', { name: send }).click();
	const panel = page.getByRole('alert').filter({ hasText: t('form.conflict.explain') });
	await expect(panel).toBeFocused();
	await expect(panel.getByRole('group')).toContainText(/1,500.00.*1,200.00/s);
	await expect(page.getByLabel(progress)).toHaveValue('一层结构施工中');
	await expect(page.getByLabel(problems), 'what only the other wrote is there').toHaveValue('高压线未迁改');
	await expectNoAxeViolations(page);

	await panel.getByLabel(t('form.conflict.theirs')).check();
	await page.getByRole('button', { name: send }).click();
	await expect(page).toHaveURL(new RegExp(`${paths.project(id)}$`));
	for (const words of ['1,500.00', '一层结构施工中', '高压线未迁改']) {
		await expect(page.getByText(words).first()).toBeAttached();
	}
	expect(await countEvents(server, id, 'report.filed')).toBe(2);
});

test('two tabs of one reader meet like two readers', async ({ page, context, server }) => {
	const id = await addProject(server, '示例两个标签页项目', { fields: { contact: '示例老王' } });
	const contact = t('form.optionalLabel', { label: t('fields.contact') });
	const other = await context.newPage();
	await page.goto(paths.editProject(id));
	await other.goto(paths.editProject(id));
	await page.getByLabel(contact).fill('示例老李');
	await page.getByRole('button', { name: t('forms.edit.submit') }).click();
	await expect(page).toHaveURL(new RegExp(`${paths.project(id)}$`));

	await other.getByLabel(contact).fill('示例老张');
	await other.getByRole('button', { name: t('forms.edit.submit') }).click();
	const panel = other.getByRole('alert').filter({ hasText: t('form.conflict.explain') });
	await expect(panel.getByRole('group', { name: t('fields.contact') })).toContainText(/示例老李.*示例老张/s);
});

test('a session that ends in the middle of a form costs no word', async ({ page, context, server }) => {
	const id = await addProject(server, '示例登录超时项目');
	const progress = page.getByLabel(t('form.optionalLabel', { label: t('forms.report.progress') }));
	await page.goto(paths.reports(id));
	await expectScripts(page);
	await progress.fill('二层结构封顶');
	await context.clearCookies();
	await page.getByRole('button', { name: t('forms.report.submit') }).click();
	await expect(page.getByText(t('access.signIn.ended'))).toBeVisible();

	await page.getByLabel(t('access.login')).fill('officer.deqing');
	await page.getByLabel(t('access.password'), { exact: true }).fill('demo-officer-2026');
	await page.getByRole('button', { name: t('access.signIn.action'), exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`${paths.reports(id)}$`));
	await expect(page.getByText(t('form.wordsAreBack'))).toBeVisible();
	await expect(progress).toHaveValue('二层结构封顶');
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: t('forms.report.submit') }).click();
	await expect(page).toHaveURL(new RegExp(`${paths.project(id)}$`));
	expect(await countEvents(server, id, 'report.filed')).toBe(1);
	await page.goto(paths.reports(id));
	await expect(page.getByText(t('form.wordsAreBack'))).toHaveCount(0);
});
