import { expect, it } from 'vitest';
import { kitLights } from '~/reads/kit/kit-lights.server';
import { projectPage } from '~/reads/project-page.server';
import { knownAt } from '~/reads/time/known-at.server';
import { done } from '../support/entry-world';
import { happened, projectFacts } from '../support/project-facts';
import { publishRules } from '../support/publish-rules';
import { recordProjects } from '../support/record-projects';
import { testDatabase } from '../support/test-database';
import { actorNamed } from '../support/test-people';

const PRESENT = { now: '2026-11-21T08:00:00.000Z', today: '2026-11-21' };

it('gives each light of the past the receipt that was shown then, whichever rules judge it since', async () => {
	const db = await testDatabase();
	const milestones = {
		...happened({ signed: '2025-01-01', landGranted: '2025-03-01' }),
		started: { plannedOn: '2026-01-01', originalOn: '2026-01-01' },
	};
	await recordProjects(db, '2026-03-20', { p1: projectFacts({ milestones, lastUpdateOn: '2026-03-20' }) });
	await publishRules(db, '2026-09-01', { effectiveFrom: '2026-10-01', version: 2, redFromDays: 10 });
	await publishRules(db, '2026-10-20', { effectiveFrom: '2026-11-01', version: 3, redFromDays: 10 });
	const spans = await kitLights(db.reader, 'p1', done(await knownAt(db, null, PRESENT)), '');
	const short = spans.filter(({ light, stale }) => light === 'red' && stale);
	expect(
		short.map((span) => [span.fromOn, span.untilOn, span.receipt.ruleSet.version, span.ruleSetIds.length]),
	).toEqual([
		['2026-04-25', '2026-09-30', 1, 1],
		['2026-10-01', '2026-11-21', 3, 2],
	]);
	for (const { fromOn, untilOn, receipt } of short) {
		for (const on of [fromOn, untilOn]) {
			const page = await projectPage(
				db.reader,
				actorNamed('manager'),
				'p1',
				{ on, today: on },
				done(await knownAt(db, on, PRESENT)),
			);
			expect(page?.receipt).toMatchObject({ light: 'red', cause: { limitDays: limitOf(receipt) } });
		}
	}
});

function limitOf({ cause }: { cause: object | null }): unknown {
	return cause && 'limitDays' in cause ? cause.limitDays : null;
}
