import { describe, expect, it } from 'vitest';
import { fillDemoWorld } from '~/cli/demo-world/fill-demo-world';
import { appendEvents } from '~/data/journal.server';
import { findPersonByLogin } from '~/data/people.server';
import { requestsInUnits } from '~/data/requests.server';
import { applicationList } from '~/reads/entry/application-list.server';
import { entryOutcomes } from '~/reads/entry/entry-outcomes.server';
import { standardList } from '~/reads/entry/standards.server';
import { type LightLine, lightLines } from '~/reads/light-lines.server';
import { projectPage } from '~/reads/project-page.server';
import { ruleVersions } from '~/reads/rules/rule-versions.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { testDatabase } from '../support/test-database';

const TODAY = '2026-11-21';
const db = await testDatabase('bare');
await fillDemoWorld(db, TODAY, { most: 60 });
const lines = await lightLines(db, TODAY, []);

function count(of: (line: LightLine) => unknown): Map<unknown, number> {
	const counts = new Map<unknown, number>();
	for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + 1);
	return counts;
}

describe('the demo world', () => {
	it('looks like a city: mostly green, some yellow, fewer red, every unit and stage', () => {
		const lights = count((line) => line.light);
		expect(lines).toHaveLength(60);
		expect(lights.get('green')).toBeGreaterThan(30);
		expect(lights.get('yellow')).toBeGreaterThan(3);
		expect(lights.get('red')).toBeGreaterThan(2);
		expect(count((line) => line.unit).size).toBe(7);
		expect(count((line) => line.stage).size).toBeGreaterThanOrEqual(5);
		expect(lines.some((line) => line.stale)).toBe(true);
	});

	it('has happened over eighteen months, not all at once', async () => {
		const months = await db.reader.$queryRawUnsafe<{ month: string }[]>(
			'SELECT DISTINCT substr("at", 1, 7) AS month FROM "Event" WHERE "projectId" IS NOT NULL',
		);
		expect(months.length).toBeGreaterThanOrEqual(15);
	});

	it('will not be squeezed into a journal that began today', async () => {
		const late = await testDatabase('bare');
		const event = { kind: 'calendar.changed', personId: null, personName: 'system', channel: 'rule' } as const;
		await late.write((tx) => appendEvents(tx, `${TODAY}T00:00:00.000Z`, [event]));
		await expect(fillDemoWorld(late, TODAY, { most: 1 })).rejects.toThrow('began too late');
	});

	it('is the same again on another empty database', async () => {
		const again = await testDatabase('bare');
		await fillDemoWorld(again, TODAY, { most: 12 });
		const names = (await lightLines(again, TODAY, [])).map((line) => `${line.id} ${line.name} ${line.light}`);
		const known = new Set(lines.map((line) => `${line.id} ${line.name} ${line.light}`));
		expect(names).toHaveLength(12);
		// Ids are drawn in the order of events, so fewer projects have other ids; names and lights stay.
		expect(names.map((name) => name.slice(11)).every((name) => [...known].some((one) => one.endsWith(name)))).toBe(
			true,
		);
	});

	it('has entry: applications in every state, an exception, a high-energy case, measurements', async () => {
		const manager = await findPersonByLogin(db.reader, 'manager.city');
		if (!manager) throw new Error('no manager');
		const { counts, applications } = await applicationList(db.reader, manager, 'submitted');
		expect(Object.values(counts).every((count) => count > 0)).toBe(true);
		expect(new Set(applications.map(({ gate }) => gate))).toEqual(
			new Set(['notConcerned', 'documentsMissing', 'rulingNeeded']),
		);
		expect(new Set(applications.map(({ verdict }) => verdict))).toEqual(new Set(['pass', 'fail', 'conditional']));
		const outcomes = await entryOutcomes(db, manager, TODAY);
		expect(outcomes.ways.every(({ projects }) => projects > 0)).toBe(true);
		expect(outcomes.notAssessed.count).toBeGreaterThan(5);
		expect(await db.reader.measurement.count()).toBeGreaterThan(2);
		const drafts = (await standardList(db.reader, TODAY)).filter(({ state }) => state === 'draft');
		expect(drafts).toMatchObject([{ name: '345+1.5', version: 2, label: '456+2.0' }]);
		expect((await verifyHistory(db)).fault).toBeNull();
	});

	it('changes the light rules once: older lights keep their version and its limits', async () => {
		const { versions } = await ruleVersions(db.reader, TODAY);
		expect(versions).toMatchObject([
			{ state: 'inForce', rules: { version: 2, milestoneLate: { redFromDays: 60 } } },
			{ state: 'past', rules: { version: 1, milestoneLate: { redFromDays: 61 } } },
		]);
		expect(versions[0]?.signed?.reason).toContain('示例');
		const manager = await findPersonByLogin(db.reader, 'manager.city');
		if (!manager) throw new Error('no manager');
		const red = lines.find(({ light, stale }) => light === 'red' && !stale)?.id ?? '';
		const receiptOf = async (on: string) => (await projectPage(db.reader, manager, red, { on, today: TODAY }))?.receipt;
		expect(await receiptOf(TODAY)).toMatchObject({ light: 'red', ruleSet: { version: 2 } });
		expect(await receiptOf('2026-07-01')).toMatchObject({ ruleSet: { version: 1 } });
	});

	it('has an import that was taken back, with its reason, and nothing left of it', async () => {
		const undone = await db.reader.importUndo.findMany();
		expect(undone).toHaveLength(1);
		expect(undone[0]?.reason).toContain('示例');
		expect(JSON.parse(undone[0]?.counts ?? '')).toEqual({ restored: 1, voided: 2, requests: 0, measurements: 0 });
		expect(lines.some(({ name }) => name.includes('意向项目'))).toBe(false);
	});

	it('has history: requests decided and waiting, a manager who looked a week ago, nothing after yesterday', async () => {
		for (const status of ['pending', 'approved'] as const) {
			expect(await requestsInUnits(db.reader, status, null, 5), status).not.toHaveLength(0);
		}
		const manager = await findPersonByLogin(db.reader, 'manager.city');
		expect(manager?.lookedSeq).toBeGreaterThan(100);
		const [last] = await db.reader.$queryRawUnsafe<{ at: string }[]>('SELECT MAX("at") AS at FROM "Event"');
		expect(last?.at.slice(0, 10)).toBe('2026-11-20');
	});
});
