import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { addProject } from './arrange';
import { expect, test } from './fixtures';
import { actUntil, rows } from './lists';

const { t } = wordsIn('zh-CN');
const EVIL = `<script>alert(1)</script>"><img src=x onerror=alert(1)>`;
const FORMULA = `=HYPERLINK("http://evil.example","示例")`;

test.use({ world: 'demo', person: 'officer.deqing' });

test('a name that would be a script stays a name on every page', async ({ page, server }) => {
	page.on('dialog', (dialog) => {
		throw new Error(`a script ran: ${dialog.message()}`);
	});
	const id = await addProject(server, EVIL);
	const boards = [paths.board({ q: EVIL }), paths.projects({ q: EVIL })];
	for (const address of boards) {
		await page.goto(address);
		await expect(rows(page)).toHaveCount(1);
		await expect(rows(page).getByRole('link', { name: EVIL })).toBeVisible();
	}
	const pages = [paths.project(id), paths.projectHistory(id), paths.editProject(id), paths.reports(id)];
	for (const address of [...pages, paths.actualDate(id, 'landGranted'), paths.work()]) {
		await page.goto(address);
		await expect(page.getByText(EVIL).first()).toBeAttached();
		await expect(page.locator('img[src=x]')).toHaveCount(0);
	}
	const box = page.getByRole('dialog', { name: t('shell.palette.title') }).getByRole('combobox');
	await actUntil(
		() => page.keyboard.press('Control+k'),
		(soon) => expect(box).toBeFocused(soon),
	);
	await box.fill(EVIL);
	await expect(page.getByRole('option').filter({ hasText: EVIL }).first()).toBeVisible();
});

test('a name that would be a formula leaves as text', async ({ page, server }) => {
	await addProject(server, FORMULA);
	const answer = await page.request.get(paths.projectsExport('csv', { q: FORMULA }));
	expect(answer.status()).toBe(200);
	const [, line = ''] = (await answer.text()).split('\r\n');
	expect(line).toContain(`'=HYPERLINK(""http://evil.example""`);
	expect(line).not.toMatch(/(^|,)"?=/);
});
