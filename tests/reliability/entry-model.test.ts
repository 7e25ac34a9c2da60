import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assessProjects } from '~/commands/entry/assess-projects.server';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { meetCondition } from '~/commands/entry/meet-condition.server';
import { recordMeasurement } from '~/commands/entry/record-measurement.server';
import { ruleHighEnergy } from '~/commands/entry/rule-high-energy.server';
import { saveApplication } from '~/commands/entry/save-application.server';
import { submitApplication } from '~/commands/entry/submit-application.server';
import { allApplications, applicantsOf } from '~/data/applications.server';
import type { Database } from '~/data/database.server';
import { admittedFacts } from '~/data/known-states.server';
import { type ApplicationState, DECISIONS } from '~/domain/entry/application';
import type { Outcome } from '~/domain/outcome';
import { verifyHistory } from '~/reads/verify-history.server';
import { applicationForm } from '../support/entry-world';
import { WAN } from '../support/figures';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';

const PEOPLE = ['officer-deqing', 'manager-deqing', 'manager', 'officer-anji', 'auditor'] as const;
const OPS = ['save', 'resume', 'submit', 'decide', 'rule', 'measure', 'meet', 'assess'] as const;
const anyStep = fc.record({
	op: fc.constantFrom(...OPS, ...(['save', 'submit', 'submit', 'decide', 'decide'] as const)),
	who: fc.constantFrom(...PEOPLE, 'officer-deqing' as const, 'manager-deqing' as const),
	which: fc.nat(5),
	kind: fc.constantFrom(...DECISIONS, 'admit' as const),
	taxWan: fc.constantFrom(600, 900, 1_200),
	high: fc.boolean(),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** Mostly people do what can be done; now and then they try something else. */
const STATE_FOR: Partial<Record<Step['op'], ApplicationState[]>> = {
	resume: ['draft', 'returned'],
	submit: ['draft', 'returned'],
	decide: ['submitted'],
	rule: ['submitted'],
	measure: ['admitted'],
	meet: ['admitted'],
};

/** Does one step; refusals are answers like any other. */
async function take(db: Database, step: Step, names: () => string): Promise<Outcome<unknown>> {
	const { which, kind, taxWan, high } = step;
	// Who has applied may not decide, so mostly somebody does who has not.
	const decides = (step.op === 'decide' || step.op === 'rule') && which < 4;
	const by = acting(db, decides ? 'manager-other' : step.who);
	const all = await allApplications(db.reader);
	const fitting = all.filter(({ state }) => STATE_FOR[step.op]?.includes(state));
	const applications = fitting.length > 0 && which < 5 ? fitting : all;
	const chosen = applications[which % Math.max(1, applications.length)];
	const applicationId = chosen?.id ?? 'none';
	const numbers = { energyReviewNo: '示例能审1号', environmentReviewNo: '示例环评1号' };
	const candidate = {
		name: chosen?.candidate.name ?? names(),
		taxFen: taxWan * WAN,
		...(high ? { industryCode: '2614', ...numbers } : {}),
	};
	const conditions = [{ text: '追加投资', dueOn: '2027-06-30', metOn: null, evidence: null }];
	const decision = { kind, words: '示例', documentNo: '示例1号', untilOn: '2027-12-31', conditions, applicationId };
	const projectId = chosen?.projectId ?? 'none';
	switch (step.op) {
		case 'save':
			return saveApplication(by, applicationForm({ candidate: { ...candidate, name: names() } }));
		case 'resume':
			return saveApplication(by, applicationForm({ applicationId, candidate }));
		case 'submit':
			return submitApplication(by, { applicationId });
		case 'decide':
			return decideApplication(by, decision);
		case 'rule':
			return ruleHighEnergy(by, {
				applicationId,
				isHighEnergy: true,
				allowed: which % 2 === 0,
				words: '示例',
				documentNo: null,
			});
		case 'measure':
			return recordMeasurement(by, {
				projectId,
				key: 'taxPerMu',
				value: taxWan / 30,
				periodUntil: '2026-10-31',
				source: '示例',
			});
		case 'meet':
			return meetCondition(by, { projectId, index: 0, metOn: '2026-11-20', evidence: '示例' });
		case 'assess':
			return assessProjects(by, { standardId: 'standard-345-1', units: [], projectIds: null, dryRun: which % 2 === 0 });
	}
}

it('whatever people do about entry, nobody decides their own, nothing failing comes in normally, and history replays', async () => {
	const done = new Set<string>();
	await fc.assert(
		fc.asyncProperty(fc.array(anyStep, { minLength: 25, maxLength: 60 }), async (steps) => {
			const db = await testDatabase();
			let count = 0;
			for (const step of steps) {
				const outcome = await take(db, step, () => `示例候选${++count}`);
				if (outcome.ok) done.add(step.op);
			}
			const applications = await allApplications(db.reader);
			const ids = applications.map(({ id }) => id);
			const applicants = await applicantsOf(db.reader, ids);
			for (const { id, decision, ruling, state, projectId } of applications) {
				// Who mended a returned one decided about it before, never after.
				if (state !== 'returned' && state !== 'draft')
					for (const signed of [decision, ruling]) if (signed) expect(applicants.get(id)).not.toContain(signed.byId);
				expect(projectId !== null).toBe(state === 'admitted');
			}
			for (const { facts } of await admittedFacts(db.reader)) {
				expect(facts.admission?.way === 'exception').toBe(facts.admission?.verdict !== 'pass');
				expect(facts.promises).toBeDefined();
			}
			expect((await verifyHistory(db)).fault).toBeNull();
		}),
		{ numRuns: 12, seed: 345 },
	);
	expect([...done].sort()).toEqual([...OPS].sort());
}, 120_000);
