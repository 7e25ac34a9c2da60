import { beforeAll, describe, expect, it } from 'vitest';
import { correctActualDate } from '~/commands/correct-actual-date.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { setCalendarDays } from '~/commands/set-calendar-days.server';
import { recordedClock } from '~/reads/time/recorded-clock.server';
import { done } from '../support/entry-world';
import { freshKey, type HttpClient, signedIn } from '../support/http-client';
import { happened, projectFacts } from '../support/project-facts';
import { newProject, stateNow } from '../support/project-world';
import { recordProjects } from '../support/record-projects';
import { acting } from '../support/test-acting';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let auditor: HttpClient;
let late: string;
beforeAll(async () => {
	server = await startTestServer();
	auditor = await signedIn(server, 'auditor');
	const { db } = server.app;
	// All are created long before anything is recorded: the journal never runs backwards, and entering a signing counts as well.
	late = await newProject(db);
	const prompt = await newProject(db);
	const other = await newProject(db, { unit: 'anji' }, 'officer-anji');
	await granted('deqing', late, '2026-09-01', '证件交接较晚');
	await granted('deqing', prompt, '2026-11-20');
	await granted('anji', other, '2026-11-19');
});

async function granted(unit: 'deqing' | 'anji', projectId: string, actualOn: string, reason?: string): Promise<void> {
	const { db } = server.app;
	const evidence = [{ kind: 'landContract' as const, text: '示例 1' }];
	const input = { projectId, milestone: 'landGranted' as const, actualOn, evidence, reason };
	done(await recordActualDate(acting(db, `officer-${unit}`), input));
}

const page = async (answer: Promise<Response>) => {
	const response = await answer;
	const html = await response.text();
	const text = html.replace(/<(script|style).*?<\/\1>/gs, '').replace(/<!--.*?-->|<[^>]*>/g, ' ');
	return { status: response.status, html, text: text.replace(/\s+/g, ' ') };
};

describe('the lag of recordings', () => {
	it('is told per unit and person, and back-dated ones open in the history', async () => {
		const { text, html } = await page(auditor.get('/history/lag'));
		expect(text).toContain('3 次节点录入，1 次超过 10 个工作日');
		expect(text).toMatch(/德清县 2 0 54 1/);
		expect(text).toMatch(/安吉县 1 1 1 0/);
		const door = /href="(\/history\?[^"]*unit=deqing[^"]*person=[^"]*)"/.exec(html)?.[1] ?? '';
		expect(decodeURIComponent(door)).toMatch(/person="[^"]+"/);
		const list = await page(auditor.get(door.replaceAll('&amp;', '&')));
		expect(list.text).toContain('原因：证件交接较晚');
		expect(list.html.match(/data-row=""/g)).toHaveLength(1);
	});

	it('names the projects in which something was back-dated, and only these', async () => {
		const { text, html } = await page(auditor.get('/history/lag'));
		const [, projects = ''] = text.split('有超期补录的项目');
		expect(projects).toMatch(/德清县 1 54 54 1/);
		expect(projects).not.toContain('安吉县');
		expect(html).toContain(`href="/projects/${late}"`);
		const then = await page(auditor.get('/history/lag?from=2026-01-05&to=2026-01-05'));
		expect(then.text).not.toContain('有超期补录的项目');
	});

	it('counts a signing that was entered with its project', async () => {
		const { text } = await page(auditor.get('/history/lag?from=2026-01-05&to=2026-01-05'));
		expect(text).toContain('3 次节点录入，0 次超过 10 个工作日');
	});

	it('shows people what concerns them', async () => {
		const officer = await signedIn(server, 'officer-anji');
		const { text } = await page(officer.get('/history/lag'));
		expect(text).toContain('1 次节点录入，0 次');
		expect(text).not.toContain('示例专员 deqing');
	});

	it.each([
		['?from=2026-02-30', 400],
		['?to=nonsense', 400],
		['?to=0001-01-01', 400],
		['?from=0001-01-01', 400],
		['?to=9999-12-31', 400],
		['?from=2026-11-02&to=2026-11-01', 400],
		['?from=2020-01-01&to=2020-02-01', 200],
	])('answers %s with %i', async (query, status) => {
		expect((await page(auditor.get(`/history/lag${query}`))).status).toBe(status);
	});
});

describe('the two clocks of a milestone', () => {
	it('stand side by side, with the way to the event', async () => {
		const { text, html } = await page(auditor.get(`/projects/${late}`));
		expect(text).toMatch(/实际 2026-09-01 · 录入 2026-11-21（晚录 \d\d 个工作日）/);
		expect(html).toMatch(/<a href="\/history\/\d+">2026-11-21<\/a>/);
	});

	it('move with a correction, and as of an earlier event are what they were', async () => {
		const { db } = server.app;
		const before = await stateNow(db, late);
		const input = { projectId: late, milestone: 'landGranted' as const, actualOn: '2026-09-02', evidence: [] };
		const corrected = done(await correctActualDate(acting(db, 'officer-deqing'), { ...input, reason: '核对' }));
		expect((await page(auditor.get(`/projects/${late}`))).text).toContain('实际 2026-09-02 · 录入 2026-11-21');
		const { landGranted } = await recordedClock(db.reader, late, before.facts, before.eventSeq);
		expect(landGranted).toMatchObject({ seq: before.eventSeq, lagDays: 54 });
		const { facts } = await stateNow(db, late);
		const now = await recordedClock(db.reader, late, facts, null);
		expect(now.landGranted).toMatchObject({ seq: corrected.eventSeq, lagDays: 53 });
	});
});

describe('holidays entered later', () => {
	it('change no lag that was shown before', async () => {
		const { db } = server.app;
		const days = { started: '2026-09-14', landGranted: '2026-09-01' };
		const told = projectFacts({ milestones: happened(days) });
		// One event brings both days, as a ledger does: its own lag speaks of neither.
		await recordProjects(db, '2026-11-21', { both: told });
		const clock = async () => ({
			late: (await recordedClock(db.reader, late, (await stateNow(db, late)).facts, null)).landGranted?.lagDays,
			both: await recordedClock(db.reader, 'both', told, null),
		});
		const before = await clock();
		expect(before.both.started?.lagDays).toBeGreaterThan(40);
		const holiday = {
			fromOn: '2026-09-21',
			untilOn: '2026-09-23',
			rule: { kind: 'holiday' as const, name: '示例假日' },
		};
		done(await setCalendarDays(acting(db, 'admin'), holiday));
		expect(await clock()).toEqual(before);
		await recordProjects(db, '2026-11-21', { anew: told });
		const after = await recordedClock(db.reader, 'anew', told, null);
		expect(after.started?.lagDays).toBe((before.both.started?.lagDays ?? 0) - 3);
	});
});

describe('the form', () => {
	it('asks for the reason when it comes late, and keeps what was typed', async () => {
		const officer = await signedIn(server, 'officer-deqing');
		const id = await newProject(server.app.db);
		const path = `/projects/${id}/milestones/landGranted/actual-date`;
		expect((await page(officer.get(path))).text).toContain('超过 10 个工作日才录入的，须写明原因');
		const typed = { intent: 'record', actualOn: '2026-06-01', 'evidence.landContract': '示例 7' };
		const refused = await page(officer.post(path, { idempotencyKey: freshKey(), ...typed }));
		expect(refused.status).toBe(422);
		expect(refused.text).toMatch(/距发生日期已有 \d+ 个工作日，超过 10 个工作日的补录须写明原因/);
		expect(refused.html).toContain('value="示例 7"');
		const saved = await officer.post(path, { idempotencyKey: freshKey(), ...typed, reason: '交接较晚' });
		expect(saved.status).toBe(302);
	});
});
