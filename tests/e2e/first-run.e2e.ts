import { expect, expectNoAxeViolations, test } from './fixtures';

test.use({ world: 'bare' });

test('an empty house makes its first administrator', async ({ page }) => {
	await page.goto('/board');
	await expect(page.getByRole('heading', { name: '创建首位管理员' })).toBeVisible();
	await expectNoAxeViolations(page);
	await page.getByLabel('姓名').fill('示例首位');
	await page.getByLabel('登录名').fill('boss');
	await page.getByLabel('密码').fill('1234567890');
	await page.getByRole('button', { name: '创建管理员' }).click();
	await expect(page.getByRole('alert')).toContainText('密码');
	await page.getByLabel('密码').fill('mulberry-and-moon-9');
	await page.getByRole('button', { name: '创建管理员' }).click();
	await expect(page.getByText('首位管理员已创建，请登录。')).toBeVisible();
	await page.getByLabel('密码').fill('mulberry-and-moon-9');
	await page.getByRole('button', { name: '登录' }).click();
	await expect(page).toHaveURL(/\/people$/);
	await page.goto('/first-run');
	await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
});
