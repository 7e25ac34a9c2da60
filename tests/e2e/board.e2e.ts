import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { expect, expectFits, test } from './fixtures';
import { actUntil, countOf, expectOnlyRowsWith, redCell, rows, tab } from './lists';

const { t, term } = wordsIn('zh-CN');

test.use({ world: 'demo', person: 'manager.city' });

test('every number on the board opens exactly the list it counts', async ({ page }) => {
	await page.goto(paths.board());
	const cell = await redCell(page);
	await cell.link.click();
	await expect(page).toHaveURL(/unit=.*stage=|stage=.*unit=/);
	await expect(rows(page)).toHaveCount(cell.count);
	for (const row of await rows(page).all()) await expect(row).toContainText(term('light', 'red'));

	await page.goto(paths.board());
	for (const name of ['yellow', 'silent', 'gaps', 'newlyRed'] as const) {
		const count = await countOf(tab(page, t(`board.tab.${name}`)));
		await tab(page, t(`board.tab.${name}`)).click();
		await expect(page).toHaveURL(new RegExp(`tab=${name}`));
		if (count <= 50) await expect(rows(page)).toHaveCount(count);
		else await expect(page.getByRole('navigation', { name: t('list.pages') })).toContainText(String(count));
	}
});

test('the list shown leaves as a file with as many rows', async ({ page }) => {
	await page.goto(paths.board({ tab: 'yellow', unit: 'deqing' }));
	const count = await countOf(tab(page, t('board.tab.yellow')));
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: t('common.exportCsv') }).click();
	const parts = await (await (await download).createReadStream()).toArray();
	const lines = Buffer.concat(parts).toString('utf8').trim().split('\r\n');
	expect(lines).toHaveLength(count + 1);
	for (const line of lines.slice(1)) expect(line).toContain(term('light', 'yellow'));
});

test('filters narrow the list, stay in the address and come back with it', async ({ page }) => {
	await page.goto(paths.board({ tab: 'live' }));
	const all = await countOf(tab(page, t('board.tab.live')));
	const unit = page.getByRole('combobox', { name: t('board.filter.unit') });
	await actUntil(
		async () => {
			await unit.selectOption('');
			await unit.selectOption(term('unit', 'deqing'));
		},
		(soon) => expect(page).toHaveURL(/unit=deqing/, soon),
	);
	await expectOnlyRowsWith(page, term('unit', 'deqing'));
	const narrowed = await countOf(tab(page, t('board.tab.live')));
	expect(narrowed).toBeGreaterThan(0);
	expect(narrowed).toBeLessThan(all);
	const name = (await rows(page).getByRole('link').first().textContent()) ?? '';
	await page.getByRole('searchbox', { name: t('board.filter.text') }).fill(name);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/q=/);
	await expectOnlyRowsWith(page, name);
	const found = await countOf(tab(page, t('board.tab.live')));
	await expect(rows(page)).toHaveCount(found);
	await page.reload();
	await expect(rows(page)).toHaveCount(found);
	await expect(page.getByRole('searchbox', { name: t('board.filter.text') })).toHaveValue(name);
	await page.getByRole('link', { name: t('list.clear') }).click();
	await expect(tab(page, t('board.tab.live'))).toContainText(String(all));
});

test('a coming day shows what turns red if nothing is reported', async ({ page }) => {
	await page.goto(paths.board());
	const today = await countOf(tab(page, t('board.tab.red')));
	await page.getByLabel(t('shell.day.choose')).click();
	await page.getByLabel(t('shell.day.label'), { exact: true }).fill('2027-03-31');
	await page.getByRole('button', { name: t('shell.day.show') }).click();
	await expect(page.getByText(t('board.preview.ahead', { day: '2027-03-31' }))).toBeVisible();
	expect(await countOf(tab(page, t('board.tab.red')))).toBeGreaterThan(today);
	await page.getByRole('link', { name: t('board.preview.toToday') }).click();
	await expect(tab(page, t('board.tab.red'))).toContainText(String(today));
});

test('keys lead through the list', async ({ page }) => {
	await page.goto(paths.board({ tab: 'live' }));
	const links = rows(page).getByRole('link');
	await actUntil(
		() => page.keyboard.press('/'),
		(soon) => expect(page.getByRole('searchbox', { name: t('board.filter.text') })).toBeFocused(soon),
	);
	await page.keyboard.press('j');
	await expect(page.getByRole('searchbox', { name: t('board.filter.text') })).toHaveValue('j');
	await page.getByRole('heading', { level: 1 }).click();

	await page.keyboard.press('j');
	await expect(links.nth(0)).toBeFocused();
	await page.keyboard.press('j');
	await expect(links.nth(1)).toBeFocused();
	await page.keyboard.press('k');
	await expect(links.nth(0)).toBeFocused();
	const address = await links.nth(0).getAttribute('href');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`${address}$`));

	await page.goto(paths.board());
	const palette = page.getByRole('dialog', { name: t('shell.palette.title') });
	await actUntil(
		() => page.keyboard.press('Control+k'),
		(soon) => expect(palette.getByRole('combobox')).toBeFocused(soon),
	);
	await palette.getByRole('combobox').fill(t('shell.nav.history'));
	await expect(palette.getByRole('option', { selected: true })).toContainText(t('shell.nav.history'));
	await page.keyboard.press('Escape');
	await expect(palette).toBeHidden();
});

test('the board and the list never scroll sideways', async ({ page }) => {
	for (const address of [paths.board({ tab: 'live' }), paths.projects()]) {
		await page.goto(address);
		for (const width of [768, 390]) await expectFits(page, width);
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('filters, tabs, order and day work', async ({ page }) => {
		await page.goto(paths.board({ tab: 'live' }));
		await page.getByRole('combobox', { name: t('board.filter.unit') }).selectOption(term('unit', 'anji'));
		await page.getByRole('button', { name: t('list.apply') }).click();
		await expect(page).toHaveURL(/tab=live.*unit=anji|unit=anji.*tab=live/);
		await expect(rows(page)).toHaveCount(await countOf(tab(page, t('board.tab.live'))));
		await tab(page, t('board.tab.yellow')).click();
		await expect(page).toHaveURL(/unit=anji/);
		await page.goto(paths.board({ tab: 'live' }));
		await page.getByRole('link', { name: t('board.column.late'), exact: true }).click();
		await expect(page.getByRole('columnheader', { name: t('board.column.late') })).toHaveAttribute(
			'aria-sort',
			/ending/,
		);
		await page.getByLabel(t('shell.day.choose')).click();
		await page.getByLabel(t('shell.day.label'), { exact: true }).fill('2026-12-31');
		await page.getByRole('button', { name: t('shell.day.show') }).click();
		await expect(page.getByText(t('board.preview.ahead', { day: '2026-12-31' }))).toBeVisible();
	});
});
