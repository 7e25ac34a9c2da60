import { describe, expect, it } from 'vitest';
import type { Database } from '~/data/database.server';
import { recordProjectChanges } from '~/data/project-change.server';
import { liveState } from '~/data/project-states.server';
import { NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
import { diffFacts } from '~/domain/updates/diff-facts';
import { linesFor, portfolio } from '~/reads/portfolio.server';
import { projectFacts } from '../support/project-facts';
import { testDatabase } from '../support/test-database';
import { actorNamed } from '../support/test-people';

async function record(db: Database, projectId: string, facts: ProjectFacts) {
	const before = await liveState(db.reader, projectId);
	const patch = { changes: diffFacts(before?.facts ?? NO_FACTS, facts) };
	const event = { kind: 'project.imported', personId: null, personName: '示例', channel: 'import' } as const;
	await db.write((tx) =>
		recordProjectChanges(tx, '2026-11-21T00:00:00.000Z', '2026-11-21', [{ projectId, before, patch, event }]),
	);
}

describe('portfolio', () => {
	it('follows every write, whoever makes it', async () => {
		const db = await testDatabase();
		expect((await portfolio(db)).lines).toEqual([]);
		await record(db, 'a', projectFacts({ name: '甲（示例）', projectCode: '2501-330521-04-01-482917' }));
		await record(db, 'b', projectFacts({ name: '乙（示例）', unit: 'anji' }));
		const first = await portfolio(db);
		expect(first.lines.map((line) => line.name)).toEqual(['甲（示例）', '乙（示例）']);
		await record(db, 'a', projectFacts({ name: '甲改（示例）' }));
		const second = await portfolio(db);
		expect(second.lines.map((line) => [line.name, line.version])).toEqual([
			['甲改（示例）', 2],
			['乙（示例）', 1],
		]);
		expect(first.lines[0]?.name).toBe('甲（示例）');
	});

	it('serves many askers with one reading', async () => {
		const db = await testDatabase();
		await record(db, 'a', projectFacts());
		const all = await Promise.all(Array.from({ length: 20 }, () => portfolio(db)));
		expect(new Set(all).size).toBe(1);
		expect(await portfolio(db)).toBe(all[0]);
	});

	it('shows people what concerns them', async () => {
		const db = await testDatabase();
		const own = actorNamed('officer-own');
		await record(db, 'a', projectFacts({ unit: 'deqing', officerName: own.name }));
		await record(db, 'b', projectFacts({ unit: 'deqing' }));
		await record(db, 'c', projectFacts({ unit: 'anji' }));
		const all = await portfolio(db);
		const seen = (who: Parameters<typeof actorNamed>[0]) =>
			linesFor(all, actorNamed(who)).map((line) => line.projectId);
		expect(seen('manager')).toEqual(['a', 'b', 'c']);
		expect(seen('officer-deqing')).toEqual(['a', 'b']);
		expect(seen('officer-own')).toEqual(['a']);
		expect(seen('officer-changhe')).toEqual([]);
	});

	it('finds by name, firm, code and external number, in lower case', async () => {
		const db = await testDatabase();
		await record(db, 'a', projectFacts({ name: '年产ABC项目', firmName: '湖州示例有限公司', externalId: 'PID-7' }));
		const [line] = (await portfolio(db)).lines;
		for (const word of ['年产abc', '示例有限', 'pid-7']) expect(line?.words).toContain(word);
	});
});
