import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runPin } from '../support/run-pin';
import { testDatabase, testDatabaseUrl } from '../support/test-database';

const LEDGERS = path.resolve(import.meta.dirname, '../fixtures/ledgers');
const ledger = (name: string) => path.join(LEDGERS, name);
const changxing = ledger('changxing-2026-10.xlsx');
const url = testDatabaseUrl();

function written(name: string, content: string): string {
	const file = path.join(inject('runFolder'), `${randomUUID()}-${name}`);
	writeFileSync(file, content);
	return file;
}

describe('pin import', () => {
	it('answers in JSON, one entry a refused row, with what to do', async () => {
		const answer = await runPin(url, ['import', changxing, '--json'], { LANG: 'zh_CN.UTF-8' });
		expect([answer.code, answer.err]).toEqual([0, []]);
		const [result] = answer.json();
		expect(result).toMatchObject({
			...{ ok: true, dryRun: false, file: 'changxing-2026-10.xlsx', unit: 'changxing', asOf: '2026-10-31' },
			...{ rows: 64, created: 58, changed: 0, unchanged: 0, requests: 0, unusedMapping: [] },
		});
		const { refused, warnings } = result as { refused: Record<string, unknown>[]; warnings: object[] };
		expect(refused.map(({ serial }) => serial)).toEqual(['3', '11', '15', '22', '28', '33']);
		expect(refused[0]).toEqual({
			...{ row: 7, serial: '3', column: '计划时间/开工', field: 'planned.started', value: '年底前' },
			code: 'not-a-date',
			message: '不是完整日期。请填写年月日，例如 2026-03-15；不清楚的留空或填“/”。',
		});
		expect(warnings).toMatchObject([{ serial: '7', code: 'credit-code-check', value: '91330522MAR1C13LGA' }]);
	});

	it('tries without writing and says the same in words', async () => {
		const fresh = testDatabaseUrl();
		const answer = await runPin(fresh, ['import', changxing, '--dry-run']);
		expect(answer.out[0]).toBe(
			'tried changxing-2026-10.xlsx: 64 rows, 58 created, 0 changed, 0 unchanged, 6 refused, 1 warnings, 0 plan changes requested',
		);
		expect(answer.out).toHaveLength(8);
		expect(answer.out[1]).toMatch(/^refused row 7, 计划时间\/开工 "年底前": Not a full date\./);
		expect((await runPin(fresh, ['lights'])).out).toEqual([]);
	});

	it('says through which channel, and leaves a history that verifies', async () => {
		const db = await testDatabase();
		await runPin(db.url, ['import', ledger('anji-2026-10.csv')]);
		const event = await db.reader.event.findFirstOrThrow({ where: { kind: 'import.committed' } });
		expect(event).toMatchObject({ channel: 'cli', unit: 'anji', subject: 'anji-2026-10.csv' });
		expect((await runPin(db.url, ['verify'])).code).toBe(0);
	});

	it('keeps further findings of a row with its first', async () => {
		const file = written('deqing-2026-10.csv', '项目名称,总投资（万元）,计划开工\n,约3,年底前\n');
		const [result] = (await runPin(url, ['import', file, '--json'])).json();
		expect(result).toMatchObject({
			refused: [{ code: 'not-an-amount', also: [{ code: 'not-a-date' }, { code: 'name-missing' }] }],
		});
	});

	it('refuses a file as a whole with exit code 1', async () => {
		const foreign = written('x.csv', 'Animal,Legs\nDuck,2\n');
		const answer = await runPin(url, ['import', foreign, '--json']);
		expect(answer.code).toBe(1);
		expect(answer.json()).toMatchObject([{ ok: false, code: 'no-known-header' }]);
		expect(answer.err[0]).toContain('Animal、Legs');
		const silent = await runPin(url, ['import', foreign]);
		expect([silent.code, silent.out]).toEqual([1, []]);
	});

	it.each<[string, string[], number]>([
		['a missing file', ['import', '/no/such/file.xlsx'], 1],
		['a mapping that is no JSON', ['import', changxing, '--mapping', changxing], 2],
		['a mapping of unknown fields', ['import', changxing, '--mapping', written('m.json', '{"备注":"nonsense"}')], 1],
		['an unknown unit', ['import', changxing, '--unit', 'atlantis'], 2],
		['no day', ['import', changxing, '--as-of', 'yesterday'], 2],
		['a day to come', ['import', changxing, '--as-of', '2026-11-22'], 1],
		['a sheet that is not there', ['import', changxing, '--sheet', '11月'], 1],
		['a header row that is no number', ['import', changxing, '--header-row', 'third'], 2],
		['another word for blanks', ['import', changxing, '--blank', 'perhaps'], 2],
		['no file at all', ['import'], 2],
	])('answers %s', async (_, argv, code) => {
		const answer = await runPin(url, argv);
		expect([answer.code, answer.out]).toEqual([code, []]);
		expect(answer.err).toHaveLength(1);
	});

	it('takes unit, day, sheet, header row and blanks from the command line', async () => {
		const options = [
			'--unit',
			'长兴县',
			'--as-of',
			'2026-10-30',
			'--sheet',
			'10月',
			'--header-row',
			'3',
			'--blank',
			'keeps',
		];
		const [result] = (await runPin(testDatabaseUrl(), ['import', changxing, ...options, '--json'])).json();
		expect(result).toMatchObject({ unit: 'changxing', asOf: '2026-10-30', sheet: '10月', created: 58 });
	});
});
