import { describe, expect, it } from 'vitest';
import { createProject } from '~/commands/create-project.server';
import { editProject } from '~/commands/edit-project.server';
import { importLedger } from '~/commands/imports/import-ledger.server';
import { undoImport } from '~/commands/imports/undo-import.server';
import { activateRules } from '~/commands/rules/activate-rules.server';
import { draftRules } from '~/commands/rules/draft-rules.server';
import { type Database, openDatabase } from '~/data/database.server';
import { liveStatesAfter } from '~/data/project-states.server';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { portfolio } from '~/reads/portfolio.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { ledgerOf, sent } from '../commands/imports/import-world';
import { codeOf } from '../support/code-of';
import { done } from '../support/entry-world';
import { acting, TEST_TODAY } from '../support/test-acting';
import { testDatabase } from '../support/test-database';
import type { TestPersonId } from '../support/test-people';

const ROUNDS = 8;
const { id: _, name: __, version: ___, effectiveFrom: ____, ...numbers } = DEFAULT_RULE_SET;
const HEAD = '项目名称,建设单位,总投资（万元）,计划开工,计划竣工,进展情况';
const SEPTEMBER = ledgerOf([HEAD, '示例一,示例公司,100,2026-06-01,2027-06-01,平整'], 'deqing-2026-09.csv');
const OCTOBER = ledgerOf([HEAD, '示例一,示例公司,1.2亿,2026-06-01,,打桩', '示例二,示例公司乙,300,,,']);
const NOVEMBER = ledgerOf(
	[HEAD, '示例一,示例公司,1.3亿,2026-06-01,,结顶', '示例三,示例公司丙,30,,,'],
	'deqing-2026-11.csv',
);

/** Two hands on one database, each with connections of its own, as a server and the command line have. */
async function twoHands(work: (one: Database, other: Database) => Promise<void>): Promise<void> {
	const one = await testDatabase();
	const other = await openDatabase(one.url);
	try {
		await work(one, other);
		expect((await verifyHistory(one)).fault).toBeNull();
	} finally {
		await other.close();
	}
}

/** Both begin at once; which of them is served first changes from round to round. */
function atOnce<One, Other>(
	round: number,
	one: () => Promise<One>,
	other: () => Promise<Other>,
): Promise<[One, Other]> {
	if (round % 2 === 0) return Promise.all([one(), other()]);
	const second = other();
	return Promise.all([one(), second]);
}

/** One after the other, the first of them first where said so. */
async function inARow<One, Other>(
	forward: boolean,
	one: () => Promise<One>,
	other: () => Promise<Other>,
): Promise<[One, Other]> {
	if (forward) return [await one(), await other()];
	const second = await other();
	return [await one(), second];
}

const as = (db: Database, who: TestPersonId) => acting(db, who);
const codes = (outcomes: Parameters<typeof codeOf>[0][]) => outcomes.map(codeOf).sort();
const names = async (db: Database) => (await portfolio(db)).lines.map(({ name }) => name).sort();

describe('two people at the same moment', () => {
	it('activate one draft of the light rules: it is activated once', async () => {
		await twoHands(async (one, other) => {
			for (let round = 0; round < ROUNDS; round++) {
				const version = round + 2;
				const wish = { name: `示例规则 ${version}`, effectiveFrom: TEST_TODAY, version, edition: 0, numbers };
				const { edition } = done(await draftRules(as(one, 'admin'), wish));
				const activate = (db: Database, reason: string) => () =>
					activateRules(as(db, 'admin'), { version, edition, reason });
				const outcomes = await atOnce(round, activate(one, '甲'), activate(other, '乙'));
				expect(codes(outcomes)).toEqual(['ok', 'rule-draft-activated']);
				const told = await one.reader.event.findMany({ where: { kind: 'ruleSet.published' }, orderBy: { seq: 'asc' } });
				expect(told).toHaveLength(round + 2);
				expect(told.at(-1)?.reason).toBe(outcomes[0].ok ? '甲' : '乙');
			}
		});
	});

	it('activate a draft and save it again: one of them is told', async () => {
		await twoHands(async (one, other) => {
			let [version, last] = [2, 0];
			for (let round = 0; round < ROUNDS; round++) {
				const wish = { name: `示例规则 ${round}`, effectiveFrom: TEST_TODAY, version, edition: last, numbers };
				const { edition } = done(await draftRules(as(one, 'admin'), wish));
				const outcomes = await atOnce(
					round,
					() => activateRules(as(one, 'admin'), { version, edition, reason: '会议' }),
					() => draftRules(as(other, 'admin'), { ...wish, edition, numbers: { ...numbers, maxPauseDays: 60 } }),
				);
				expect(codes(outcomes)).toEqual(['ok', 'rule-draft-moved']);
				if (outcomes[1].ok) last = outcomes[1].value.edition;
				else [version, last] = [version + 1, 0];
				const [latest] = await one.reader.ruleSet.findMany({ orderBy: { version: 'desc' }, take: 1 });
				expect(JSON.parse(latest?.rules ?? '').maxPauseDays).toBe(90);
			}
		});
	});

	it('take one import back: it is taken back once', async () => {
		await twoHands(async (one, other) => {
			await sent(one, SEPTEMBER, { who: 'officer-deqing', today: '2026-10-05' });
			for (let round = 0; round < ROUNDS; round++) {
				const batchId = (await sent(one, OCTOBER, { who: 'officer-deqing', today: TEST_TODAY })).batchId ?? '';
				const outcomes = await atOnce(
					round,
					() => undoImport(as(one, 'officer-deqing'), { batchId, reason: '发错了文件' }),
					() => undoImport(as(other, 'manager-deqing'), { batchId, reason: '口径有误' }),
				);
				expect(codes(outcomes)).toEqual(['import-already-undone', 'ok']);
				expect(await one.reader.importUndo.count()).toBe(round + 1);
				expect(await names(one)).toEqual(['示例一']);
				expect(await names(other)).toEqual(['示例一']);
			}
		});
	});

	it('take an import back while the next one runs: either order, nothing in between', async () => {
		for (let round = 0; round < ROUNDS; round++) {
			await twoHands(async (one, other) => {
				await sent(one, SEPTEMBER, { who: 'officer-deqing', today: '2026-10-05' });
				const batchId = (await sent(one, OCTOBER, { who: 'officer-deqing' })).batchId ?? '';
				const next = { ...NOVEMBER, asOf: '2026-11-20' };
				const [undone, imported] = await atOnce(
					round,
					() => undoImport(as(one, 'officer-deqing'), { batchId, reason: '发错了文件' }),
					() => importLedger({ ...as(other, 'officer-deqing'), channel: 'import' }, next),
				);
				expect(done(imported).counts).toMatchObject({ created: 1, changed: 1, refused: 0 });
				const blocked = { refusal: { code: 'import-undo-blocked', params: { count: 1 } } };
				if (!undone.ok) expect(undone).toMatchObject(blocked);
				expect(await names(one)).toEqual(undone.ok ? ['示例一', '示例三'] : ['示例一', '示例三', '示例二']);
				const known = await liveStatesAfter(one.reader, 0, 9);
				expect(known.find(({ facts }) => facts.name === '示例一')?.facts).toMatchObject({
					...{ investmentFen: 13_000_000_000, progress: '结顶' },
				});
			});
		}
	});

	it('take an import back and edit what it changed: one of them is told, whichever is first', async () => {
		const seen = new Set<string>();
		for (let round = 0; round < ROUNDS + 2; round++) {
			await twoHands(async (one, other) => {
				await sent(one, SEPTEMBER, { who: 'officer-deqing', today: '2026-10-05' });
				const batchId = (await sent(one, OCTOBER, { who: 'officer-deqing', today: TEST_TODAY })).batchId ?? '';
				const before = (await portfolio(one)).lines.find(({ name }) => name === '示例一');
				const { projectId = '', version: expectedVersion } = before ?? {};
				const edit = { projectId, expectedVersion, fields: { investmentFen: 100 + round }, reason: '' };
				const undo = () => undoImport(as(one, 'officer-deqing'), { batchId, reason: '发错了文件' });
				const change = () => editProject(as(other, 'manager-deqing'), edit);
				// Chance may serve one of them first every time: the last two rounds are in a row, once each way.
				const outcomes = await (round < ROUNDS ? atOnce(round, undo, change) : inARow(round % 2 === 0, undo, change));
				const [undone] = outcomes;
				seen.add(undone.ok ? 'undone' : 'edited');
				expect(codes(outcomes)).toEqual(undone.ok ? ['ok', 'version-conflict'] : ['import-undo-blocked', 'ok']);
				const after = (await portfolio(one)).lines.find((line) => line.projectId === projectId);
				expect(after?.investmentFen).toBe(undone.ok ? 100_000_000 : 100 + round);
			});
		}
		expect([...seen].sort()).toEqual(['edited', 'undone']);
	});

	it('create one project: the second is asked, or refused for the code', async () => {
		await twoHands(async (one, other) => {
			for (let round = 0; round < ROUNDS; round++) {
				const create = (db: Database, who: TestPersonId, fields: object) => () =>
					createProject(as(db, who), {
						...{ unit: 'deqing', plannedOn: {}, signedOn: null, isAnother: false },
						fields: { name: `示例同时 ${round}`, firmName: '湖州示例有限公司', ...fields },
					});
				const same = await atOnce(round, create(one, 'officer-deqing', {}), create(other, 'manager', {}));
				expect(codes(same)).toEqual(['ok', 'possible-duplicate']);
				const coded = { projectCode: `2611-330521-04-01-00${1000 + round}` };
				const codedTwice = await atOnce(
					round,
					create(one, 'officer-deqing', { ...coded, name: `示例甲 ${round}` }),
					create(other, 'manager', { ...coded, name: `示例乙 ${round}` }),
				);
				expect(codes(codedTwice)).toEqual(['duplicate-project-code', 'ok']);
			}
			expect((await portfolio(one)).lines).toHaveLength(2 * ROUNDS);
		});
	});
});
