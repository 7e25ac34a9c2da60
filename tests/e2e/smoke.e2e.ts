import { expect, test } from './fixtures';

test('a stranger finds the sign-in page', async ({ page }) => {
	await page.goto('/');
	await expect(page).toHaveURL(/\/sign-in/);
});

test.describe('a manager', () => {
	test.use({ person: 'manager' });
	test('is led to the board', async ({ page }) => {
		await page.goto('/');
		await expect(page).toHaveURL(/\/board/);
	});
});
