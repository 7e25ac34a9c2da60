import { describe, expect, it } from 'vitest';
import { fillDemoWorld } from '~/cli/demo-world/fill-demo-world';
import { appendEvents } from '~/data/journal.server';
import { findPersonByLogin } from '~/data/people.server';
import { requestsInUnits } from '~/data/requests.server';
import { type LightLine, lightLines } from '~/reads/light-lines.server';
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
