import { beforeAll, describe, expect, it } from 'vitest';
import { undoImport } from '~/commands/imports/undo-import.server';
import { type AbsentProject, absentProject } from '~/reads/absent-project.server';
import { ledgerOf, sent } from '../commands/imports/import-world';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';
import { actorNamed, type TestPersonId } from '../support/test-people';

let ask: (who: TestPersonId, unit: string, instant?: string | null) => Promise<AbsentProject | null>;
let batchId: string;
const projects = new Map<string, string>();
beforeAll(async () => {
	const db = await testDatabase();
	const lines = ['项目名称,责任主体,总投资（万元）,项目专员', '示例甲,德清县,1,示例本人专员', '示例乙,安吉县,1,'];
	batchId = (await sent(db, ledgerOf(lines, 'city.csv'), { today: '2026-11-05' })).batchId as string;
	for (const row of await db.reader.projectState.findMany()) projects.set(row.unit, row.projectId);
	const done = await undoImport(acting(db, 'manager-other', { today: '2026-11-07' }), {
		batchId,
		reason: '示例：发错',
	});
	if (!done.ok) throw new Error(done.refusal.code);
	ask = (who, unit, instant = null) => absentProject(db.reader, actorNamed(who), projects.get(unit) ?? '', instant);
});

describe('a project whose import was undone', () => {
	it.each<TestPersonId>(['manager', 'auditor', 'manager-other'])('tells %s who, why, and which import', async (who) => {
		expect(await ask(who, 'deqing')).toMatchObject({
			why: 'takenOut',
			undone: { personName: '示例市级管理者乙', reason: '示例：发错', batch: { id: batchId, fileName: 'city.csv' } },
		});
	});

	it.each<TestPersonId>(['officer-deqing', 'manager-deqing', 'officer-own'])(
		'tells %s who and why, not of the ledger of several units',
		async (who) => {
			expect(await ask(who, 'deqing')).toMatchObject({
				why: 'takenOut',
				undone: { personName: '示例市级管理者乙', reason: '示例：发错', batch: null },
			});
		},
	);

	it('tells nothing to those it is no business of', async () => {
		expect(await ask('officer-anji', 'deqing')).toBeNull();
		expect(await ask('admin', 'deqing')).toBeNull();
	});

	it('says before it came that it was not there yet', async () => {
		expect(await ask('manager', 'anji', '2026-11-01T00:00:00.000Z')).toMatchObject({ why: 'notYet' });
	});
});
