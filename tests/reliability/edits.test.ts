import { describe, expect, it } from 'vitest';
import { editProject } from '~/commands/edit-project.server';
import { liveState, stateOfVersion, statesOf } from '~/data/project-states.server';
import { movedSince } from '~/domain/updates/moved-since';
import { PLAIN_FIELDS, type PlainFacts } from '~/domain/updates/plain-fields';
import { projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';
import { say } from './say';

const EDITORS = 50;
const ROUNDS = 20;

describe('fifty editors of one project, twenty rounds (R5)', () => {
	it('has one winner a round; every loser is shown exactly what the winner moved', { timeout: 120_000 }, async () => {
		const db = await testDatabase();
		await recordProjects(db, '2026-11-20', { shared: projectFacts({ remarks: '第 0 轮' }) });
		let won = 0;
		let lost = 0;
		for (let round = 1; round <= ROUNDS; round++) {
			const seen = await liveState(db.reader, 'shared');
			const expectedVersion = seen?.version ?? 0;
			const edit = (fields: PlainFacts) =>
				editProject(acting(db, 'officer-deqing'), { projectId: 'shared', expectedVersion, fields, reason: '' });
			const outcomes = await Promise.all(
				Array.from({ length: EDITORS }, (_, editor) => edit({ remarks: `第 ${round} 轮，${editor}` })),
			);
			const winners = outcomes.flatMap((outcome, editor) => (outcome.ok ? [editor] : []));
			expect(winners).toHaveLength(1);
			const now = await liveState(db.reader, 'shared');
			expect(now?.facts.remarks).toBe(`第 ${round} 轮，${winners[0]}`);
			for (const outcome of outcomes) {
				if (outcome.ok) continue;
				expect(outcome.refusal).toEqual({ code: 'version-conflict', params: { version: expectedVersion + 1 } });
				const base = await stateOfVersion(db.reader, 'shared', expectedVersion);
				if (!base || !now) throw new Error('no states to compare');
				expect(movedSince(base.facts, now.facts, PLAIN_FIELDS)).toEqual([
					{ field: 'remarks', from: seen?.facts.remarks, to: now.facts.remarks },
				]);
			}
			won += winners.length;
			lost += outcomes.length - winners.length;
		}
		const versions = await statesOf(db.reader, 'shared');
		expect(versions).toHaveLength(1 + won);
		expect(await db.reader.event.count({ where: { projectId: 'shared' } })).toBe(1 + won);
		say(`R5: ${EDITORS} editors × ${ROUNDS} rounds: ${won} versions, ${lost} losers told, 0 overwritten`);
	});
});
