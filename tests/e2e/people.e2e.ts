import { TEST_PASSWORD } from '../support/test-people';
import { expect, expectNoAxeViolations, test } from './fixtures';

test.describe('a stranger', () => {
	test('signs in and comes to the page they asked for', async ({ page }) => {
		await page.goto('/account');
		await page.getByLabel('登录名').fill('auditor');
		await page.getByLabel('密码').fill('wrong-password');
		await page.getByRole('button', { name: '登录' }).click();
		await expect(page.getByRole('alert')).toBeFocused();
		await expect(page.getByRole('alert')).toContainText('登录名或密码不正确');
		await expect(page.getByLabel('登录名')).toHaveValue('auditor');
		await page.getByLabel('密码').fill(TEST_PASSWORD);
		await page.getByRole('button', { name: '登录' }).click();
		await expect(page).toHaveURL(/\/account$/);
		await expect(page.getByRole('heading', { name: '账号与密码' })).toBeVisible();
	});

	test('reads every word in the other language', async ({ page }) => {
		await page.goto('/sign-in');
		await page.getByRole('button', { name: /English/ }).click();
		await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expectNoAxeViolations(page);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

	test('a person is added on a phone, sets the password and signs in', async ({ page }) => {
		await page.goto('/sign-in');
		await page.getByLabel('登录名').fill('admin');
		await page.getByLabel('密码').fill(TEST_PASSWORD);
		await page.getByRole('button', { name: '登录' }).click();
		await expect(page).toHaveURL(/\/people$/);
		await page.getByRole('link', { name: '添加人员' }).click();
		await page.getByLabel('登录名').fill('wang.wu');
		await page.getByRole('button', { name: '创建账号' }).click();
		await expect(page.getByRole('alert')).toContainText('请填写姓名');
		await expect(page.getByLabel('登录名')).toHaveValue('wang.wu');
		await page.getByLabel('姓名').fill('示例王五');
		await page.getByRole('radio', { name: '项目专员' }).check();
		await page.getByRole('radio', { name: '指定责任主体' }).check();
		await page.getByRole('checkbox', { name: '安吉县' }).check();
		await page.getByRole('button', { name: '创建账号' }).click();
		await expect(page.getByRole('heading', { name: '账号已创建：示例王五（wang.wu）' })).toBeVisible();
		const link = await page.getByLabel('链接地址').inputValue();

		await page.context().clearCookies();
		await page.goto(link);
		await page.getByLabel('新密码').fill('mulberry-and-moon-9');
		await page.getByRole('button', { name: '设置密码' }).click();
		await expect(page.getByText('密码已设置，请用新密码登录。')).toBeVisible();
		await expect(page.getByLabel('登录名')).toHaveValue('wang.wu');
		await page.getByLabel('密码').fill('mulberry-and-moon-9');
		await page.getByRole('button', { name: '登录' }).click();
		await expect(page).toHaveURL(/\/work$/);
	});
});

test.describe('an administrator', () => {
	test.use({ person: 'admin' });

	test('changes rights, makes a link, disables and enables', async ({ page }) => {
		await page.goto('/people?role=officer');
		await page.getByRole('link', { name: '示例专员 deqing' }).click();
		await page.getByRole('radio', { name: '管理者' }).check();
		await expect(page.getByLabel('仅限本人负责的项目')).toBeHidden();
		await page.getByRole('button', { name: '保存修改' }).click();
		await expect(page.getByRole('radio', { name: '管理者' })).toBeChecked();
		await page.goto('/people?role=manager&unit=deqing');
		await expect(page.getByRole('link', { name: '示例专员 deqing' })).toBeVisible();

		await page.goto('/people/officer-deqing');
		await page.getByRole('link', { name: '生成一次性链接' }).click();
		await page.getByRole('button', { name: '生成一次性链接' }).click();
		await expect(page.getByLabel('链接地址')).toHaveValue(/\/one-time\/[\w-]{43}$/);

		await page.goto('/people/officer-deqing');
		await page.getByRole('link', { name: '停用账号' }).click();
		await page.getByRole('button', { name: '停用账号' }).click();
		await expect(page.getByRole('heading', { name: '账号已停用' })).toBeVisible();
		await page.getByRole('link', { name: '恢复账号' }).click();
		await page.getByRole('button', { name: '恢复账号' }).click();
		await expect(page.getByRole('heading', { name: '停用账号' })).toBeVisible();
	});

	test('loses no word when somebody else saved first', async ({ page, context }) => {
		await page.goto('/people/officer-anji');
		const other = await context.newPage();
		await other.goto('/people/officer-anji');
		await other.getByLabel('姓名').fill('示例先存');
		await other.getByRole('checkbox', { name: '南浔区' }).check();
		await other.getByRole('button', { name: '保存修改' }).click();
		await expect(other.getByRole('heading', { name: '示例先存' })).toBeVisible();

		await page.getByLabel('姓名').fill('示例后存');
		await page.getByRole('button', { name: '保存修改' }).click();
		await expect(page.getByText(/您编辑期间，示例管理员于 \d\d:\d\d 修改了 2 个字段/)).toBeVisible();
		await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('示例后存');
		await expect(page.getByRole('checkbox', { name: '南浔区' })).toBeChecked();
		await expectNoAxeViolations(page);
		await page.getByLabel(/对方改为/).check();
		await page.getByRole('button', { name: '保存修改' }).click();
		await expect(page.getByRole('heading', { name: '示例先存' })).toBeVisible();
		await expect(page.getByText('您编辑期间')).toBeHidden();
	});
});

test.describe('every page about people', () => {
	const PAGES = ['/people', '/people?q=nobody', '/people/new', '/people/manager', '/people/manager/link'];
	const MORE = ['/people/manager/access', '/people/admin', '/account', '/people/nobody'];

	for (const locale of ['zh-CN', 'en-GB']) {
		test.describe(locale, () => {
			test.use({ person: 'admin', locale });
			test('is clean by axe and fits a phone', async ({ page }) => {
				for (const address of [...PAGES, ...MORE]) {
					await page.setViewportSize({ width: 1440, height: 900 });
					await page.goto(address);
					await expectNoAxeViolations(page);
					await page.setViewportSize({ width: 390, height: 844 });
					expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
				}
			});
		});
		test.describe(`${locale} for a stranger`, () => {
			test.use({ locale });
			test('is clean by axe and fits a phone', async ({ page }) => {
				for (const address of ['/sign-in', '/one-time/unknown', '/nowhere']) {
					await page.goto(address);
					await expectNoAxeViolations(page);
					await page.setViewportSize({ width: 390, height: 844 });
					expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
				}
			});
		});
	}
});
