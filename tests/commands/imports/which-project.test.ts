import { describe, expect, it } from 'vitest';
import { liveStatesByName } from '~/data/namesakes.server';
import { importBatch } from '~/reads/import-draft.server';
import { newProject } from '../../support/project-world';
import { acting } from '../../support/test-acting';
import { testDatabase } from '../../support/test-database';
import { ledgerOf, send, sent, told } from './import-world';

const db = await testDatabase();
const HEAD = '项目名称,建设单位,总投资（万元）,计划开工,计划竣工,实际开工,存在问题';

describe('whose ledger it is', () => {
	const lines = [
		'项目名称,建设单位,责任主体,总投资（万元）,项目专员',
		'示例属地甲,示例公司,德清县,1,别人',
		'示例属地乙,示例公司,安吉县,1,',
	];

	it('refuses rows of units out of scope and takes the others', async () => {
		const result = await sent(db, ledgerOf(lines), { who: 'officer-deqing' });
		expect(result.counts).toMatchObject({ created: 1, refused: 1 });
		expect(result.refused).toMatchObject([{ row: 3, column: '责任主体', code: 'unit-out-of-scope', value: '安吉县' }]);
		expect(result.refusedSheet.rows).toHaveLength(1);
	});

	it('shows findings of several units to nobody of one', async () => {
		const mixed = await sent(db, ledgerOf(lines.map((line) => line.replace('示例属地', '示例混合'))));
		expect(mixed.unit).toBeNull();
		const officer = acting(db, 'officer-deqing').actor;
		expect(await importBatch(db, officer, mixed.batchId ?? '')).toBeNull();
		expect(await importBatch(db, acting(db, 'auditor').actor, mixed.batchId ?? '')).not.toBeNull();
		const own = await sent(db, ledgerOf(lines.slice(0, 2)), { dryRun: true });
		expect(own.unit).toBe('deqing');
		const unread = [lines[0] as string, '示例混合丙,示例公司,某某局,1,', '示例混合丁,示例公司,德清县,1,'];
		expect((await sent(db, ledgerOf(unread), { dryRun: true })).unit).toBeNull();
		expect((await sent(db, ledgerOf([HEAD]), { dryRun: true })).unit).toBe('deqing');
	});

	it('lets an officer of own projects touch no other', async () => {
		const mine = [lines[0] as string, '示例属地甲,示例公司,德清县,2,', '示例本人,示例公司,德清县,1,示例本人专员'];
		const result = await sent(db, ledgerOf(mine), { who: 'officer-own' });
		expect(told(result.refused)).toEqual(['2 project-out-of-reach']);
		expect(result.counts.created).toBe(1);
	});

	it.each(['auditor', 'admin'] as const)('refuses %s', async (who) => {
		expect(await send(db, ledgerOf(lines), { who })).toMatchObject({ refusal: { code: 'forbidden' } });
		expect(await send(db, ledgerOf(lines), { who, dryRun: true })).toMatchObject({ refusal: { code: 'forbidden' } });
	});

	it('asks for the unit once when nothing names it, and of single rows', async () => {
		const homeless = ['项目名称,总投资（万元）,计划开工', '示例无主,1,2026-06-01'];
		const file = ledgerOf(homeless, '台账2026-10.csv');
		expect(await send(db, file)).toMatchObject({ refusal: { code: 'ledger-unit-missing', field: 'unit' } });
		expect((await sent(db, file, { unit: 'anji', dryRun: true })).unit).toBe('anji');
		const partly = ['项目名称,责任主体,总投资（万元）', '示例有主,安吉县,1', '示例无主,,1'];
		const result = await sent(db, ledgerOf(partly, '台账2026-10.csv'), { dryRun: true });
		expect(told(result.refused)).toEqual(['3 unit-missing']);
	});

	it('refuses a ledger from the future, and rows of one', async () => {
		const file = ledgerOf([HEAD, '示例将来,示例公司,1,,,,'], 'deqing-2026-12.csv');
		expect(await send(db, file)).toMatchObject({
			refusal: { code: 'as-of-in-future', params: { asOf: '2026-12-31' } },
		});
		expect((await sent(db, file, { asOf: '2026-10-31', dryRun: true })).counts.created).toBe(1);
		const dated = ledgerOf(
			['项目名称,总投资（万元）,计划开工,报告日', '示例将来,1,2026-06-01,2026-11-06'],
			'deqing.csv',
		);
		const result = await sent(db, dated, { mapping: { 报告日: 'asOf' }, dryRun: true });
		expect(told(result.refused)).toEqual(['2 as-of-in-future']);
		expect((await sent(db, dated, { dryRun: true })).asOf).toBe('2026-11-05');
	});
});

describe('which project a row means', () => {
	it('does not heed the width of brackets or blanks', async () => {
		const lines = (name: string, firm: string) => ['项目名称,建设单位,总投资（万元）', `${name},${firm},1`];
		const full = ['示例轴承（一期）项目', '浙江示例（集团）有限公司'] as const;
		expect((await sent(db, ledgerOf(lines(...full)))).counts.created).toBe(1);
		const half = ledgerOf(lines('示例轴承(一期) 项目', '浙江示例(集团)有限公司'), 'deqing-2026-11.csv');
		expect((await sent(db, half)).counts).toMatchObject({ created: 0, changed: 1 });
		expect(await liveStatesByName(db.reader, 'deqing', full[0])).toHaveLength(1);
	});

	it('names both candidates and touches neither', async () => {
		for (const firmName of ['示例一公司', '示例二公司']) {
			await newProject(db, { fields: { name: '示例同名', firmName } });
		}
		const result = await sent(db, ledgerOf(['项目名称,总投资（万元）,计划开工', '示例同名,1,2026-06-01']));
		expect(result.refused).toMatchObject([
			{ row: 2, column: '项目名称', value: '示例同名', code: 'ambiguous-project' },
		]);
		const { first, second } = result.refused[0]?.params ?? {};
		expect([first, second].sort().map((text) => String(text).split(' · ')[1])).toEqual(['示例一公司', '示例二公司']);
	});

	it('refuses a second row of the same project', async () => {
		await newProject(db, {
			fields: { name: '示例两行', firmName: '示例公司', projectCode: '2611-330521-04-01-000017' },
		});
		const lines = [
			'项目名称,建设单位,项目代码,总投资（万元）',
			'示例两行,示例公司,,1',
			'示例两行,示例公司,2611-330521-04-01-000017,2',
		];
		expect((await sent(db, ledgerOf(lines))).refused).toMatchObject([
			{ row: 2, code: 'duplicate-project', params: { firstRow: 3 } },
		]);
	});

	it('refuses the code of another unit', async () => {
		const projectCode = '2611-330523-04-01-000019';
		await newProject(db, { unit: 'anji', fields: { name: '示例外县', projectCode } }, 'officer-anji');
		const lines = ['项目名称,项目代码,总投资（万元）', `示例借码,${projectCode},1`];
		expect((await sent(db, ledgerOf(lines))).refused).toMatchObject([
			{ code: 'project-code-taken', column: '项目代码' },
		]);
	});
});
