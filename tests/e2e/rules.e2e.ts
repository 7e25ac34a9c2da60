import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { addProject } from './arrange';
import { expect, test } from './fixtures';

const { t, term } = wordsIn('zh-CN');

test.use({ world: 'demo', person: 'auditor.city' });

test('an administrator changes the rules; an auditor finds old lights as they were', async ({
	page,
	server,
	enter,
}) => {
	const id = await addProject(server, '示例规则试演项目');
	const receipt = page.getByRole('region', { name: t('project.receipt.title') });
	await page.goto(paths.project(id));
	await expect(receipt).toContainText('第 2 版');
	const said = async () => (await receipt.locator('dd').allTextContents()).slice(0, 4);
	const before = await said();
	expect(before).toHaveLength(4);

	const admin = await enter('admin.city');
	await admin.goto(paths.rules());
	await admin.getByRole('link', { name: t('rules.draftNext') }).click();
	await admin.getByLabel(t('rules.form.name')).fill('示例 2027 年规则');
	await admin.getByLabel(t('rules.form.effectiveFrom'), { exact: true }).fill('2027-01-01');
	await admin.getByLabel(t('settings.rules.rows.milestoneRed')).fill('900');
	await admin.getByRole('button', { name: t('rules.form.save') }).click();
	await expect(admin).toHaveURL(new RegExp(`${paths.ruleRehearsal()}$`));
	await admin
		.getByRole('link', { name: new RegExp(term('light', 'red')) })
		.first()
		.click();
	await expect(admin).toHaveURL(/from=red/);
	await expect(admin.locator('#affected').getByRole('row').nth(1)).toContainText(term('light', 'red'));
	await admin.getByLabel(t('rules.rehearsal.reason')).fill('示例：市政府常务会议纪要');
	await admin.getByRole('button', { name: t('rules.rehearsal.submit') }).click();
	await expect(admin).toHaveURL(new RegExp(`${paths.rules()}$`));
	await expect(admin.getByRole('main')).toContainText(t('rules.announcedBanner', { version: 3, day: '2027-01-01' }));

	await page.reload();
	expect(await said()).toEqual(before);
	await page.goto(paths.project(id, { on: '2027-01-01' }));
	await expect(receipt).toContainText('第 3 版');
	await page.goto(paths.history({ kind: 'ruleSet.published' }));
	await expect(page.getByRole('main')).toContainText('示例：市政府常务会议纪要');
});
