import { beforeAll, describe, expect, it } from 'vitest';
import { editProject } from '~/commands/edit-project.server';
import { undoImport } from '~/commands/imports/undo-import.server';
import { liveStatesAfter } from '~/data/project-states.server';
import { ledgerOf, sent } from '../commands/imports/import-world';
import { freshKey, type HttpClient, signedIn } from '../support/http-client';
import { acting } from '../support/test-acting';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let officer: HttpClient;
let auditor: HttpClient;
let batchId: string;
beforeAll(async () => {
	server = await startTestServer();
	officer = await signedIn(server, 'officer-deqing');
	auditor = await signedIn(server, 'auditor');
	const { db } = server.app;
	const head = '项目名称,建设单位,总投资（万元）,计划竣工,进展情况';
	await sent(db, ledgerOf([head, '示例<b>一,示例公司,100,2027-06-01,平整'], 'deqing-2026-09.csv'), {
		...{ who: 'officer-deqing', today: '2026-10-05' },
	});
	const rows = ['示例<b>一,示例公司,1.2亿,2027-09-01,打桩', '示例二,,约3,,', '示例三,示例公司,30,,'];
	const result = await sent(db, ledgerOf([head, ...rows]), { who: 'officer-deqing' });
	batchId = result.batchId as string;
});

async function page(client: HttpClient, path: string) {
	const answer = await client.get(path);
	return {
		status: answer.status,
		to: answer.headers.get('Location'),
		text: (await answer.text()).replaceAll('<!-- -->', ''),
	};
}
const undo = (client: HttpClient, reason: string) =>
	client.post(`/imports/${batchId}/undo`, { idempotencyKey: freshKey(), reason });

describe('an import cell by cell', () => {
	it('shows before, after and what the cell said, names inert', async () => {
		const { text } = await page(auditor, `/imports/${batchId}/cells`);
		for (const words of [
			'1.2亿',
			'12,000.00',
			'100.00',
			'打桩',
			'平整',
			'列“总投资（万元）”',
			'第 2 行',
			'计划调整申请：竣工',
		])
			expect(text).toContain(words);
		expect(text).toContain('示例&lt;b&gt;一');
		expect(text).not.toContain('示例<b>');
	});

	it.each([
		['created', '示例三', '1.2亿'],
		['requested', '2027-09-01', '示例三'],
		['refused', '约3', '示例三'],
		['same', '这一类没有项目', '示例三'],
		['nonsense', '1.2亿', '示例三'],
	])('lists %s alone', async (list, there, absent) => {
		const { text } = await page(officer, `/imports/${batchId}/cells?list=${list}&page=99&unit=x`);
		expect(text).toContain(there);
		expect(text.split('<main')[1]).not.toContain(absent);
	});

	it('is nobody else’s business', async () => {
		const stranger = await signedIn(server, 'officer-anji');
		expect((await page(stranger, `/imports/${batchId}/cells`)).status).toBe(404);
		expect((await page(stranger, `/imports/${batchId}/undo`)).status).toBe(404);
		expect((await page(officer, '/imports/nothing/cells')).status).toBe(404);
		expect((await page(auditor, `/imports/${batchId}/undo`)).status).toBe(403);
		expect((await undo(auditor, '重发')).status).toBe(403);
	});
});

describe('an import taken back on its page', () => {
	it('says first what would happen', async () => {
		const { text } = await page(officer, `/imports/${batchId}/undo`);
		for (const words of ['预演', '恢复原值的项目', '确认撤销整批']) expect(text).toContain(words);
		expect(await server.app.db.reader.importUndo.count()).toBe(0);
	});

	it('asks for a reason', async () => {
		const answer = await undo(officer, ' ');
		expect(answer.status).toBe(422);
		expect(await server.app.db.reader.importUndo.count()).toBe(0);
	});

	it('names a later ledger that agreed, without a door that is shut to some', async () => {
		const { db } = server.app;
		const again = ledgerOf(['项目名称,建设单位,总投资（万元）,计划竣工,进展情况', '示例三,示例公司,30,,']);
		const later = { who: 'manager-deqing', today: '2026-11-18', asOf: '2026-10-31' } as const;
		const { batchId: confirming, counts } = await sent(db, again, later);
		expect(counts).toMatchObject({ unchanged: 1 });
		const { text } = await page(officer, `/imports/${batchId}/undo`);
		for (const words of ['整批不能撤销', '示例三', '导入台账 · ', '示例管理者 deqing']) expect(text).toContain(words);
		expect(text.split('<main')[1]).not.toContain('href="/history/');
		const manager = acting(db, 'manager-deqing', { today: '2026-11-18' });
		expect(await undoImport(manager, { batchId: confirming as string, reason: '重复' })).toMatchObject({ ok: true });
		expect((await page(officer, `/imports/${batchId}/undo`)).text).toContain('确认撤销整批');
	});

	it('names the change in the way, until it is gone', async () => {
		const { db } = server.app;
		const [first] = (await liveStatesAfter(db.reader, 0, 9)).filter(({ facts }) => facts.name.includes('一'));
		const fields = { investmentFen: 777_000_000 };
		const edited = await editProject(acting(db, 'manager-deqing', { today: '2026-11-19' }), {
			projectId: first?.projectId ?? '',
			fields,
			reason: '',
		});
		const seq = edited.ok ? edited.value.eventSeq : 0;
		const { text } = await page(officer, `/imports/${batchId}/undo`);
		for (const words of ['整批不能撤销', `/history/${seq}`, '示例管理者 deqing', '总投资'])
			expect(text).toContain(words);
		expect(text).not.toContain('确认撤销整批');
		expect((await undo(officer, '重发')).status).toBe(302);
		for (let shown = ''; !shown.includes('不能继续'); ) shown = (await page(officer, `/imports/${batchId}/undo`)).text;
		expect(await db.reader.importUndo.count({ where: { batchId } })).toBe(0);
	});

	it('goes through, and is marked for ever', async () => {
		const { db } = server.app;
		const head = '项目名称,建设单位,总投资（万元）,进展情况';
		const other = await sent(db, ledgerOf([head, '示例四,示例公司,30,'], 'deqing-2026-11.csv'), {
			...{ who: 'officer-deqing', today: '2026-11-20' },
		});
		batchId = other.batchId as string;
		const answer = await undo(officer, '示例：发错文件');
		expect([answer.status, answer.headers.get('Location')]).toEqual([302, `/imports/${batchId}/undo`]);
		for (let to: string | null = null; to !== `/imports/${batchId}`; )
			to = (await page(officer, `/imports/${batchId}/undo`)).to;
		const result = await page(officer, `/imports/${batchId}`);
		for (const words of ['这次导入已撤销', '示例：发错文件']) expect(result.text).toContain(words);
		expect(result.text).not.toContain(`/imports/${batchId}/undo`);
		expect((await page(officer, '/imports')).text).toContain('已撤销');
		const { text } = await page(officer, `/imports/${batchId}/cells`);
		expect(text).toContain('已随撤销移出台账');
		const [, link = ''] = /href="(\/projects\/[^"]+asOf=[^"]+)"/.exec(text) ?? [];
		expect((await page(officer, link.replaceAll('&amp;', '&'))).text).toContain('示例四');
		const gone = await page(officer, link.split('?')[0] ?? '');
		expect(gone.status).toBe(410);
		for (const words of [
			'示例四已移出台账',
			'移出前的样子',
			'示例专员 deqing于 20',
			'撤销原因：示例：发错文件',
			`href="/imports/${batchId}">deqing-2026-11.csv</a>`,
		])
			expect(gone.text).toContain(words);
		const [, last = ''] = /href="(\/projects\/[^"/]+\?asOf=[^"]+T[^"]+)"/.exec(gone.text) ?? [];
		expect((await page(officer, last)).text).toContain('示例四');
		expect((await page(officer, last.replace('?', '/history?'))).text).toContain('示例四的历史');
		expect((await page(officer, (link.split('?')[0] ?? '').concat('/history'))).status).toBe(410);
		const before = await page(officer, (link.split('?')[0] ?? '').concat('?asOf=2026-11-19'));
		expect(before.status).toBe(404);
		expect(before.text).toContain('示例四当时尚未入库');
		const stranger = await signedIn(server, 'officer-anji');
		expect((await page(stranger, link.split('?')[0] ?? '')).status).toBe(404);
		expect((await undo(officer, '再来')).status).toBe(302);
		const history = await page(auditor, '/history?q=示例四');
		expect(history.text.match(/data-row=""/g)).toHaveLength(2);
		expect(history.text).toContain('>示例四</a>');
	});
});
