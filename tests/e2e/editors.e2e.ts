import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { addProject, countEvents } from './arrange';
import { expect, expectNoAxeViolations, test } from './fixtures';

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
