import { beforeAll, expect, it } from 'vitest';
import { fileReport } from '~/commands/file-report.server';
import { httpClient, signedIn } from '../support/http-client';
import { newProject } from '../support/project-world';
import { acting } from '../support/test-acting';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
beforeAll(async () => {
	server = await startTestServer();
	const { db } = server.app;
	// Red since months ago, and since four days ago: 61 days late on 17 November.
	await newProject(db, { fields: { name: '示例老红灯' } });
	const fresh = { landGranted: '2026-09-17', started: '2027-06-01' };
	const id = await newProject(db, { fields: { name: '示例新红灯' }, plannedOn: fresh, isAnother: true });
	const report = { month: '2026-11', completedFen: null, totalFen: null, progress: '示例', decreaseReason: '' };
	await fileReport(acting(db, 'officer-deqing', { today: '2026-11-01' }), { projectId: id, ...report, problems: null });
});

const wall = async (who: Parameters<typeof signedIn>[1]) => {
	const response = await (await signedIn(server, who)).get('/wall');
	const html = await response.text();
	const text = html.replace(/<(script|style).*?<\/\1>/gs, '').replace(/<!--.*?-->|<[^>]*>/g, ' ');
	return { status: response.status, html, text: text.replace(/\s+/g, ' ') };
};

it('tells the news of the week in large words, the same numbers as the board', async () => {
	const { status, text } = await wall('manager');
	expect(status).toBe(200);
	expect(text).toContain('2 个项目亮红灯，近 7 天新增 1 个、解除 0 个');
	expect(text).toMatch(/近 7 天新增红灯 1 .*示例新红灯 .*德清县 · 供地逾期 65 天/);
	expect(text).not.toContain('示例老红灯');
	expect(text).toContain('全部 2，红灯 2，黄灯 0');
	const board = await (await (await signedIn(server, 'manager')).get('/board')).text();
	expect(board).toContain('href="/wall"');
});

it('renews itself without JavaScript, has no header, and can change nothing', async () => {
	const { html } = await wall('auditor');
	expect(html).toMatch(/<head>.*<noscript><meta http-equiv="refresh" content="60"\/?><\/noscript>.*<\/head>/s);
	expect(html).not.toContain('<nav');
	expect(html).not.toContain('<form');
	expect((await (await signedIn(server, 'manager')).post('/wall', {})).status).toBe(405);
	const board = await (await (await signedIn(server, 'manager')).get('/board')).text();
	expect(board, 'other pages stay as they are').not.toContain('http-equiv="refresh"');
});

it('shows each reader their own units, and strangers the door', async () => {
	expect((await wall('manager-anji')).text).toContain('没有项目亮红灯');
	expect((await wall('manager-deqing')).text).toContain('项目钉 · 德清县');
	expect((await wall('admin')).status).toBe(403);
	expect((await httpClient(server).get('/wall')).headers.get('Location')).toContain('/sign-in');
});
