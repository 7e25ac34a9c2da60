import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { addProject, countEvents } from './arrange';
import { expect, test } from './fixtures';

const { t, term } = wordsIn('zh-CN');
const land = { milestone: term('milestone', 'landGranted') };

test.use({ world: 'demo', javaScriptEnabled: false });

test('an officer signs in, records a milestone and leaves without JavaScript', async ({ page, server }) => {
	const id = await addProject(server, '示例时空智能项目');
	await page.goto(paths.home());
	await page.getByLabel(t('access.login')).fill('officer.deqing');
	await page.getByLabel(t('access.password')).fill('demo-officer-2026');
	await page.getByRole('button', { name: t('access.signIn.action') }).click();
	await expect(page).toHaveURL(/\/work/);
	const card = page.getByRole('listitem').filter({ hasText: '示例时空智能项目' });
	await card.getByText(t('work.record', land)).click();
	await card.getByLabel(t('forms.evidenceKind.landContract')).fill('现场照片.jpg');
	await card.getByRole('button', { name: t('work.confirm', land) }).click();

	await expect(page.getByRole('alert')).toContainText(t('refusals.evidence-photo-only'));
	await expect(page.getByLabel(t('forms.evidenceKind.landContract'))).toHaveValue('现场照片.jpg');
	await page.getByLabel(t('forms.evidenceKind.landContract')).fill('示例土让 2026-121');
	await page.getByRole('button', { name: t('forms.actual.submit', land) }).click();
	await expect(page).toHaveURL(/\/work/);
	await expect(page.getByRole('listitem').filter({ hasText: '示例时空智能项目' })).toHaveCount(0);
	expect(await countEvents(server, id, 'milestone.recorded')).toBe(1);

	await page.getByLabel(t('shell.person.menu', { name: '' })).click();
	await page.getByRole('button', { name: t('shell.person.signOut') }).click();
	await page.goto(paths.work());
	await expect(page).toHaveURL(/\/sign-in/);
});
