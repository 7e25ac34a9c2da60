import { beforeAll, expect, it } from 'vitest';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { key, pageOf as page } from '../../support/entry-pages';
import { ADMIT, done, submitted } from '../../support/entry-world';
import { type HttpClient, signedIn } from '../../support/http-client';
import { acting } from '../../support/test-acting';
import { startTestServer, type TestServer } from '../../support/test-server';

let server: TestServer;
let officer: HttpClient;
beforeAll(async () => {
	server = await startTestServer();
	officer = await signedIn(server, 'officer-deqing');
	const manager = acting(server.app.db, 'manager');
	const condition = (text: string, dueOn: string) => ({ text, dueOn, metOn: null, evidence: null });
	const conditions = [condition('两年内补足产值', '2027-06-30'), condition('补办用地手续', '2026-11-21')];
	const excepted = await submitted(server.app.db, { candidate: { name: '示例条件项目', taxFen: 1 } });
	const exception = { words: '链主项目', documentNo: '示例1号', untilOn: '2027-12-31', conditions };
	done(await decideApplication(manager, { ...ADMIT, ...exception, kind: 'except', applicationId: excepted }));
	const returned = await submitted(server.app.db, { candidate: { name: '示例退回申请' } });
	done(await decideApplication(manager, { ...ADMIT, kind: 'return', words: '请补测算', applicationId: returned }));
});

it('lists dated conditions and returned applications for whom they concern, with the way to deal with them', async () => {
	const { text, html } = await page(officer.get('/work?tab=entry'));
	expect(text).toContain('准入事项 3');
	expect(text).toMatch(/准入申请被退回.*意见：请补测算.*今天到期.*补办用地手续.*还有 221 天.*两年内补足产值/);
	expect(html).toMatch(/\/projects\/\w+\/entry\/conditions\/1/);
	expect(html).toMatch(/\/entry\/\w+\/edit/);
	expect((await page((await signedIn(server, 'officer-anji')).get('/work?tab=entry'))).text).toContain(
		'没有待办的准入事项',
	);
});

it('forgets a condition that was met', async () => {
	const { html } = await page(officer.get('/work?tab=entry'));
	const [path = ''] = /\/projects\/\w+\/entry\/conditions\/1/.exec(html) ?? [];
	await officer.post(path, { ...key(), metOn: '2026-11-20', evidence: '示例批复1号' });
	expect((await page(officer.get('/work?tab=entry'))).text).not.toContain('补办用地手续');
});
