import { beforeAll, describe, expect, it } from 'vitest';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { key, pageOf as page } from '../../support/entry-pages';
import { done, submitted } from '../../support/entry-world';
import { type HttpClient, signedIn } from '../../support/http-client';
import { newProject } from '../../support/project-world';
import { acting } from '../../support/test-acting';
import { startTestServer, type TestServer } from '../../support/test-server';

let server: TestServer;
let manager: HttpClient;
let ledgered: string;
beforeAll(async () => {
	server = await startTestServer();
	manager = await signedIn(server, 'manager');
	const { db } = server.app;
	ledgered = await newProject(db, { fields: { name: '示例台账项目', industryCode: 'C3985' } });
	await newProject(db, { fields: { name: '示例吴兴项目' }, unit: 'wuxing' }, 'officer-wuxing');
	const normal = await submitted(db, { candidate: { name: '示例正常项目' } });
	const none = { words: '', documentNo: null, untilOn: null, conditions: [] };
	done(await decideApplication(acting(db, 'manager'), { applicationId: normal, kind: 'admit', ...none }));
	const missing = await submitted(db, { candidate: { name: '示例例外项目', outputFen: 1_000_000 } });
	done(
		await decideApplication(acting(db, 'manager'), {
			...{ applicationId: missing, kind: 'except', words: '链主', documentNo: '示例 12 号', untilOn: '2027-12-31' },
			conditions: [
				{ text: '补足产值', dueOn: '2027-06-30', metOn: null, evidence: null },
				{ text: '补办手续', dueOn: '2026-12-31', metOn: null, evidence: null },
			],
		}),
	);
});

describe('what became of admissions', () => {
	it('says the news, and each number opens exactly the list it counts', async () => {
		const { text, html } = await page(manager.get('/entry/outcomes'));
		expect(text).toContain('2 个已准入项目中，1 个达不到现行标准');
		expect(text).toContain('2 / 4 个项目尚未评估');
		const doors = [...html.matchAll(/<a href="(\/entry\/projects[^"]*)">([^<]*)<\/a>/g)];
		expect(doors.length).toBeGreaterThan(20);
		for (const [, href = '', shown = ''] of doors.filter(([, , words]) => /^\d+( \/ \d+)?$/.test(words ?? ''))) {
			const list = await page(manager.get(href.replaceAll('&amp;', '&')));
			const counts = /mark=(conditions|overdue)/.test(href) && shown[0] !== '0' ? '项附带条件' : '个项目';
			expect(list.text, href).toContain(`${Number.parseInt(shown, 10)} ${counts}`);
		}
	});

	it('is narrowed to the reader’s scope, and open to auditors', async () => {
		const officer = await signedIn(server, 'officer-deqing');
		expect((await page(officer.get('/entry/projects'))).text).not.toContain('示例吴兴项目');
		expect((await page((await signedIn(server, 'auditor')).get('/entry/outcomes'))).status).toBe(200);
		const odd = await page(manager.get('/entry/projects?way=borrowed&missed=smell&page=-7'));
		expect(odd.text).toContain('4 个项目');
		expect((await page(manager.get('/entry/projects?unit=anji'))).text).toContain('没有这样的项目');
		expect((await page(manager.get('/entry/projects?way=exception&mark=conditions'))).text).toMatch(
			/示例例外项目.*未到期 补足产值（2027-06-30 前）/,
		);
	});
});

describe('the assessment of many', () => {
	it('is tried without a trace, then kept', async () => {
		const typed = { standardId: 'standard-345-1', units: 'deqing' };
		const count = () => server.app.db.reader.assessment.count();
		const before = await count();
		const tried = await page(manager.post('/entry/assess', { ...key(), ...typed, intent: 'try' }));
		expect(tried.text).toContain('试算结果：共 3 个项目');
		expect(await count()).toBe(before);
		expect((await page(manager.get(`/projects/${ledgered}/entry`))).text).toContain('未评估');
		const kept = await page(manager.post('/entry/assess', { ...key(), ...typed, intent: 'assess' }));
		expect(kept.text).toContain('已评估 3 个项目');
		expect(await count()).toBe(before + 3);
		expect((await page(manager.get(`/projects/${ledgered}/entry`))).text).toContain('最近评估');
		const unknown = await page(manager.post('/entry/assess', { ...key(), standardId: 'nobody', intent: 'try' }));
		expect([unknown.status, unknown.html.includes('href="#bulk-standardId"')]).toEqual([422, true]);
		expect((await page((await signedIn(server, 'officer-deqing')).get('/entry/assess'))).status).toBe(403);
	});
});
