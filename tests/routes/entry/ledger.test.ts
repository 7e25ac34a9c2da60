import { beforeAll, describe, expect, it } from 'vitest';
import { boxesOf, key, pageOf as page } from '../../support/entry-pages';
import { freshKey, type HttpClient, signedIn } from '../../support/http-client';
import { startTestServer, type TestServer } from '../../support/test-server';

let server: TestServer;
let officer: HttpClient;
beforeAll(async () => {
	server = await startTestServer();
	officer = await signedIn(server, 'officer-deqing');
});

const LEDGER = [
	'项目名称,建设单位,责任主体,行业代码,用地面积（亩）,固定资产投资（万元）,亩均税收（万元/亩）,亩均产值（万元/亩）,容积率',
	'示例台账选行项目,湖州示例选行有限公司,德清县,C3985,30,11400,31,510,1.6',
	'示例有疑行项目,湖州示例有疑有限公司,安吉县,C3985,约三十亩左右,12000,31,510,1.6',
].join('\n');

async function upload(text: string, fileName = '德清县2026年10月台账.csv') {
	const body = new FormData();
	body.set('idempotencyKey', freshKey());
	body.set('file', new File([text], fileName));
	const headers = { Origin: server.origin, 'Sec-Fetch-Site': 'same-origin' };
	return page(officer.send('/entry/ledger', { method: 'POST', body, headers }));
}

describe('an application from a row of a ledger', () => {
	it('is filled in with the values of the row, judged, and saved like any other', async () => {
		expect((await page(officer.get('/entry/new'))).html).toContain('/entry/ledger');
		const { status, to } = await upload(LEDGER);
		expect([status, to]).toEqual([302, expect.stringMatching(/^\/entry\/ledger\?file=\w+$/)]);
		const rows = await page(officer.get(to));
		expect(rows.text).toMatch(/示例台账选行项目.*不达标/);
		expect((await page(officer.get(`${to}&q=没有的`))).text).toContain('没有这样的行');
		const file = to.split('=')[1];
		const form = await page(officer.get(`/entry/new?ledger=${file}&row=2`));
		const boxes = boxesOf(form.html);
		expect(boxes).toMatchObject({
			...{ name: '示例台账选行项目', unit: 'deqing', areaMu: '30', floorAreaRatio: '1.6', industryCode: '3985' },
			...{ fixedInvestmentFen: '11400.00', taxFen: '930.00', outputFen: '15300.00' },
		});
		expect(form.text).toContain('按台账亩均估算值');
		expect(form.text).toContain('固定资产投资增加 600 万元');
		const saved = await page(officer.post(`/entry/new?ledger=${file}&row=2`, { ...boxes, ...key(), intent: 'save' }));
		expect((await page(officer.get(saved.to))).text).toContain('示例台账选行项目');
		expect(await server.app.db.reader.projectState.count({ where: { name: '示例台账选行项目' } })).toBe(0);
	});

	it('says what of the row could not be read, and takes no unit the person has not', async () => {
		const { to } = await upload(LEDGER);
		const form = await page(officer.get(`/entry/new?ledger=${to.split('=')[1]}&row=3`));
		expect(form.text).toMatch(/处需要核对.*用地面积.*约三十亩左右/);
		expect(boxesOf(form.html)).toMatchObject({ name: '示例有疑行项目', areaMu: '', unit: 'deqing' });
	});

	it('refuses what is no ledger, and shows nobody else’s file', async () => {
		const refused = await upload('甲,乙\n1,2', '别的.csv');
		expect([refused.status, refused.html.includes('href="#upload-file"')]).toEqual([422, true]);
		const { to } = await upload(LEDGER);
		expect((await page((await signedIn(server, 'officer-anji')).get(to))).status).toBe(404);
		expect((await page(officer.get(`/entry/new?ledger=${to.split('=')[1]}&row=99`))).status).toBe(404);
		expect((await page((await signedIn(server, 'auditor')).get('/entry/ledger'))).status).toBe(403);
	});
});
