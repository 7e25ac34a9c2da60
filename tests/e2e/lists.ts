import { expect, type Locator, type Page } from '@playwright/test';
import { wordsIn } from '~/i18n/both-languages.server';

const { t } = wordsIn('zh-CN');

/** The rows of the list on a page, without its header. */
export function rows(page: Page): Locator {
	return page.locator('[data-rows] tbody').getByRole('row');
}

/**
 * Every row of the list says `text`, and there are rows. The address changes before the page does: a number read off the
 * page right after its address may still be the one of the list before.
 */
export async function expectOnlyRowsWith(page: Page, text: string): Promise<void> {
	await expect(rows(page).filter({ hasNotText: text })).toHaveCount(0);
	await expect(rows(page).filter({ hasText: text })).not.toHaveCount(0);
}

/** A tab of a list by its word. */
export function tab(page: Page, word: string): Locator {
	return page
		.getByRole('navigation', { name: t('board.tab.label') })
		.getByRole('link', { name: new RegExp(`^${word} `) });
}

/** The number a tab or a door shows at its end. */
export async function countOf(door: Locator): Promise<number> {
	return Number(((await door.textContent()) ?? '').replaceAll(',', '').match(/\d+$/)?.[0]);
}

/** The largest red number of one unit in one stage on the board. */
export async function redCell(page: Page): Promise<{ link: Locator; count: number }> {
	const matrix = page
		.getByRole('table')
		.filter({ has: page.getByRole('columnheader', { name: t('board.matrix.total') }) });
	const doors = await matrix
		.getByRole('link')
		.evaluateAll((links) =>
			links.map((link, at) => ({ at, to: link.getAttribute('href') ?? '', count: Number(link.textContent) })),
		);
	// A door without a tab leads to the reds: they are what a board begins with.
	const reds = doors.filter(({ to }) => to.includes('unit=') && to.includes('stage=') && !to.includes('tab='));
	const most = reds.sort((a, b) => b.count - a.count)[0];
	if (!most) throw new Error('no red cell on the board');
	return { link: matrix.getByRole('link').nth(most.at), count: most.count };
}

/**
 * Acts until the page answers: before its scripts have taken over, a key or a choice has no effect, as for any reader. Each
 * time it waits longer, for acting again makes a slow page begin anew.
 */
export async function actUntil(
	act: () => Promise<unknown>,
	answered: (soon: { timeout: number }) => Promise<unknown>,
): Promise<void> {
	let patience = 500;
	await expect(async () => {
		await act();
		patience *= 2;
		await answered({ timeout: patience });
	}).toPass();
}
