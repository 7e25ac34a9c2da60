import { describe, expect, it } from 'vitest';
import { createProject, type NewProject } from '~/commands/create-project.server';
import { editProject } from '~/commands/edit-project.server';
import { fileReport } from '~/commands/file-report.server';
import type { Edit } from '~/domain/updates/decide-edit';
import { eventsOf, expectWholeHistory, newProject, stateNow } from '../support/project-world';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';
import type { TestPersonId } from '../support/test-people';

const db = await testDatabase();
const create = (given: Partial<NewProject>, who: TestPersonId = 'officer-deqing') =>
	createProject(acting(db, who), {
		...{ unit: 'deqing', fields: { name: '示例新项目' }, plannedOn: {}, signedOn: null, isAnother: false },
		...given,
	});

describe('createProject', () => {
	it('opens the first state with an event of its own', async () => {
		const outcome = await create({
			fields: { name: '示例一号', firmName: '湖州示例有限公司' },
			signedOn: '2026-11-19',
		});
		if (!outcome.ok) throw new Error(outcome.refusal.code);
		const { projectId } = outcome.value;
		expect(await stateNow(db, projectId)).toMatchObject({
			version: 1,
			facts: { unit: 'deqing', lastUpdateOn: '2026-11-21' },
		});
		expect(await eventsOf(db, projectId)).toMatchObject([{ kind: 'project.created', channel: 'form' }]);
		await expectWholeHistory(db, projectId);
	});

	it('asks why an old signing is entered so late, and keeps reason and lag (DOMAIN: two clocks)', async () => {
		const late = { fields: { name: '示例旧约' }, signedOn: '2026-11-01' };
		expect(await create(late)).toMatchObject({
			refusal: { code: 'back-dated-without-reason', field: 'reason', params: { days: 15, limit: 10 } },
		});
		const made = await create({ ...late, reason: ' 协议移交较晚 ' });
		const [told] = await eventsOf(db, made.ok ? made.value.projectId : '');
		expect(told).toMatchObject({ reason: '协议移交较晚', effectiveOn: '2026-11-01', lagDays: 15 });
	});

	it('refuses a project code in use, whoever uses it, unless both are phases of one project', async () => {
		const code = '2611-330521-04-01-000017';
		await newProject(
			db,
			{ unit: 'anji', fields: { name: '示例一期', projectCode: code, phaseOf: 'P1' } },
			'officer-anji',
		);
		const fields = { name: '示例二期', projectCode: ` ${code} ` };
		expect(await create({ fields })).toMatchObject({
			refusal: { code: 'duplicate-project-code', field: 'projectCode' },
		});
		for (const spelling of [code.replaceAll('-', ''), code.replaceAll('2', '２'), code.replaceAll('-', '—')]) {
			expect(await create({ fields: { ...fields, projectCode: spelling } }), spelling).toMatchObject({
				refusal: { code: 'duplicate-project-code' },
			});
		}
		expect((await create({ fields: { ...fields, phaseOf: 'P1' } })).ok).toBe(true);
	});

	it('asks before it takes the same name and firm for another project', async () => {
		const fields = { name: '示例同名', firmName: '湖州示例有限公司' };
		expect((await create({ fields })).ok).toBe(true);
		expect(await create({ fields })).toMatchObject({
			refusal: { code: 'possible-duplicate', params: { name: '示例同名' } },
		});
		const wide = { name: '示例　同名', firmName: '湖州示例有限公司 ' };
		expect(await create({ fields: wide })).toMatchObject({ refusal: { code: 'possible-duplicate' } });
		expect((await create({ fields: { ...fields, firmName: '湖州另一示例公司' } })).ok).toBe(true);
		expect((await create({ fields, isAnother: true })).ok).toBe(true);
	});

	it.each([
		['officer-anji', 'forbidden'],
		['auditor', 'forbidden'],
		['officer-own', 'forbidden'],
	] as const)('answers %s with %s', async (who, code) => {
		expect(await create({ fields: { name: '示例越权' } }, who)).toMatchObject({ refusal: { code } });
	});

	it('passes on what the core refuses', async () => {
		expect(await create({ fields: {} })).toMatchObject({ refusal: { code: 'name-missing' } });
		expect(await create({ unit: '' })).toMatchObject({ refusal: { code: 'unit-missing' } });
	});
});

describe('editProject', () => {
	const edit = (
		projectId: string,
		given: Partial<Edit> & { expectedVersion?: number },
		who: TestPersonId = 'officer-deqing',
	) => editProject(acting(db, who), { projectId, fields: {}, reason: '', ...given });

	it('writes from and to of every field', async () => {
		const id = await newProject(db, { fields: { name: '示例改名前', firmName: '湖州示例有限公司' } });
		expect((await edit(id, { fields: { name: '示例改名后', firmName: '' }, reason: '工商变更' })).ok).toBe(true);
		expect((await eventsOf(db, id)).at(-1)).toMatchObject({
			...{ kind: 'project.edited', reason: '工商变更' },
			changes: [
				{ field: 'name', from: '示例改名前', to: '示例改名后' },
				{ field: 'firmName', from: '湖州示例有限公司', to: null },
				{ field: 'lastUpdateOn' },
			],
		});
		await expectWholeHistory(db, id);
	});

	it('refuses a code in use, but not its own again', async () => {
		const projectCode = '2611-330521-04-01-000025';
		await newProject(db, { fields: { name: '示例占码', projectCode } });
		const id = await newProject(db, { fields: { name: '示例抢码' } });
		expect(await edit(id, { fields: { projectCode } })).toMatchObject({ refusal: { code: 'duplicate-project-code' } });
		expect((await edit(id, { fields: { projectCode: '2611-330521-04-01-000033' } })).ok).toBe(true);
		expect((await edit(id, { fields: { projectCode: '2611-330521-04-01-000033', township: '武康' } })).ok).toBe(true);
		expect((await edit(id, { fields: { projectCode: '' } })).ok).toBe(true);
	});

	it('does not part phases that share a code', async () => {
		const projectCode = '2611-330521-04-01-000041';
		await newProject(db, { fields: { name: '示例一期', projectCode, phaseOf: 'P9' } });
		const id = await newProject(db, { fields: { name: '示例二期', projectCode, phaseOf: 'P9' } });
		expect(await edit(id, { fields: { phaseOf: '' } })).toMatchObject({
			refusal: { code: 'duplicate-project-code', params: { code: projectCode } },
		});
		expect((await edit(id, { fields: { phaseOf: '', projectCode: '' } })).ok).toBe(true);
	});

	it('conflicts when a field of the form has moved, not when a report came in', async () => {
		const id = await newProject(db, { fields: { name: '示例冲突' } });
		const report = { month: '2026-10', completedFen: 1, totalFen: 1, progress: 'x', problems: '', decreaseReason: '' };
		await fileReport(acting(db, 'officer-deqing'), { projectId: id, ...report });
		expect((await edit(id, { fields: { township: '武康' }, expectedVersion: 1 })).ok).toBe(true);
		const late = await edit(id, { fields: { township: '阜溪' }, expectedVersion: 2 }, 'manager-deqing');
		expect(late).toMatchObject({ refusal: { code: 'version-conflict', params: { version: 3 } } });
	});

	it('loses nobody’s words: fifty editors, twenty rounds (R5)', async () => {
		const id = await newProject(db, { fields: { name: '示例争改' } });
		let successes = 0;
		for (let round = 0; round < 20; round++) {
			const { version: expectedVersion } = await stateNow(db, id);
			const answers = await Promise.all(
				Array.from({ length: 50 }, (_, editor) =>
					edit(id, { fields: { remarks: `${round}-${editor}` }, expectedVersion }),
				),
			);
			successes += answers.filter((answer) => answer.ok).length;
			const losers = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]));
			expect(new Set(losers)).toEqual(new Set(['version-conflict']));
		}
		expect(successes).toBe(20);
		expect((await stateNow(db, id)).version).toBe(1 + successes);
		await expectWholeHistory(db, id);
	});

	it('keeps an annual plan honest', async () => {
		const id = await newProject(db, { annualPlan: { year: 2026, fen: 1_000_000 } });
		const annualPlan = { year: 2026, fen: 500_000 };
		expect(await edit(id, { annualPlan })).toMatchObject({ refusal: { code: 'annual-plan-needs-reason' } });
		expect((await edit(id, { annualPlan, reason: '市级调整计划文件' })).ok).toBe(true);
	});

	it('answers scope and rights like every command', async () => {
		const id = await newProject(db, { fields: { name: '示例归属', officerName: '示例本人专员' } });
		expect(await edit(id, { fields: { township: 'x' } }, 'officer-anji')).toMatchObject({
			refusal: { code: 'not-found' },
		});
		expect(await edit(id, { fields: { township: 'x' } }, 'auditor')).toMatchObject({ refusal: { code: 'forbidden' } });
		expect((await edit(id, { fields: { township: 'x' } }, 'officer-own')).ok).toBe(true);
		expect(await edit(id, { fields: { officerName: '别人' } }, 'officer-own')).toMatchObject({
			refusal: { code: 'officer-out-of-reach' },
		});
	});
});
