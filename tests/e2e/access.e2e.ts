import { wordsIn } from '~/i18n/both-languages.server';
import { paths } from '~/paths';
import { addProject, countEvents } from './arrange';
import { expect, test } from './fixtures';

const { t, term } = wordsIn('zh-CN');
const land = { milestone: term('milestone', 'landGranted') };

test.use({ world: 'demo' });

test('an auditor reads everything and changes nothing', async ({ server, enter }) => {
	const id = await addProject(server, '示例地理信息项目');
	const page = await enter('auditor.city');
	await page.goto(paths.project(id));
	await expect(page.getByRole('heading', { name: t('project.receipt.title') })).toBeVisible();
	await expect(page.getByRole('link', { name: t('project.actions.record', land) })).toHaveCount(0);
	await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
	const writes = [
		[
			paths.actualDate(id, 'landGranted'),
			{ intent: 'record', actualOn: '2026-11-20', 'evidence.landContract': '示例' },
		],
		[paths.reports(id), { intent: 'noChange' }],
		[paths.editProject(id), { name: '改名' }],
		[paths.projectRequests(id), { kind: 'withdraw', withdrawnOn: '2026-11-20', reason: '示例' }],
		[paths.newProject(), { unit: 'deqing', name: '示例新项目' }],
		[paths.newPerson(), { login: 'evil', name: '示例', role: 'admin' }],
	] as const;
	for (const [address, fields] of writes) {
		const form = { ...fields, idempotencyKey: crypto.randomUUID() };
		const answer = await page.request.post(address, { form, headers: { Origin: server.origin } });
		expect(answer.status(), address).toBe(403);
	}
	expect(await server.db.reader.event.count({ where: { projectId: id } })).toBe(1);

	const answer = await page.request.get(paths.projectsExport('csv', { unit: 'deqing' }));
	expect(answer.status()).toBe(200);
	expect(await server.db.reader.event.count({ where: { kind: 'export.made' } })).toBe(1);
});

test('what lies outside the own unit does not exist', async ({ server, enter }) => {
	const id = await addProject(server, '示例半导体项目');
	const page = await enter('officer.anji');
	for (const address of [paths.project(id), paths.projectHistory(id), paths.actualDate(id, 'landGranted')]) {
		const [there, nowhere] = [await page.request.get(address), await page.request.get(address.replace(id, 'nobody'))];
		expect([there.status(), nowhere.status()], address).toEqual([404, 404]);
	}
	await page.goto(paths.project(id));
	await expect(page.getByRole('heading', { name: t('errors.notFound.title') })).toBeVisible();
	await page.goto(paths.projects({ q: '示例半导体项目' }));
	await expect(page.getByText(t('board.empty.title'))).toBeVisible();
	const list = await page.request.get(paths.projectsExport('csv', { unit: 'deqing' }));
	expect(await list.text()).not.toContain('示例半导体项目');
});

test('a session ends when its person is disabled', async ({ server, enter }) => {
	const id = await addProject(server, '示例合成生物项目');
	const officer = await enter('officer.deqing');
	await officer.goto(paths.actualDate(id, 'landGranted'));
	const admin = await enter('admin.city');
	await admin.goto(paths.people({ q: 'officer.deqing' }));
	await admin.getByRole('link', { name: '沈佳怡' }).click();
	await admin.getByRole('link', { name: t('people.person.disable') }).click();
	await admin.getByRole('button', { name: t('people.person.disable') }).click();
	await expect(admin.getByRole('heading', { name: t('people.person.enableTitle') })).toBeVisible();

	await officer.getByLabel(t('forms.evidenceKind.landContract')).fill('示例土让 2026-120');
	await officer.getByRole('button', { name: t('forms.actual.submit', land) }).click();
	await expect(officer).toHaveURL(/\/sign-in/);
	expect(await countEvents(server, id, 'milestone.recorded')).toBe(0);
});
