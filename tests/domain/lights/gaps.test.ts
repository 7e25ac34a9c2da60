import { describe, expect, it } from 'vitest';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { seriousGaps } from '~/domain/lights/serious-gaps';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { happened, projectFacts } from '../../support/project-facts';

const judge = (given: Partial<ProjectFacts>) => judgeOutlook(projectFacts(given), DEFAULT_RULE_SET);
const missing = (milestone: string) => ({ kind: 'missingActual', milestone });
const noPlan = (milestone: string) => ({ kind: 'noPlan', milestone });

describe('gaps', () => {
	it('names everything an empty project lacks, and only what a manager should chase', () => {
		const outlook = judge({});
		expect(outlook.gaps).toHaveLength(10);
		expect(seriousGaps(outlook)).toEqual([{ kind: 'noStageEntry' }, noPlan('signed')]);
	});

	it('has a stage gap until a stage-entry day is known; land granted alone is none', () => {
		expect(judge({ milestones: happened({ landGranted: '2026-01-01' }) }).gaps).toContainEqual({
			kind: 'noStageEntry',
		});
		expect(judge({ milestones: happened({ signed: '2026-01-01' }) }).gaps).not.toContainEqual({ kind: 'noStageEntry' });
		expect(judge({ milestones: happened({ completed: '2026-01-01' }) }).gaps).not.toContainEqual({
			kind: 'noStageEntry',
		});
	});

	it('shows passed milestones without a day of their own', () => {
		const outlook = judge({ milestones: happened({ completed: '2026-01-01' }) });
		expect(outlook.gaps.filter((gap) => gap.kind === 'missingActual')).toEqual(
			['signed', 'filed', 'landGranted', 'permitted', 'started'].map(missing),
		);
		expect(seriousGaps(outlook)).toEqual(['signed', 'landGranted', 'started'].map(missing));
	});

	it('chases a plan only for the next stage entry', () => {
		const outlook = judge({ milestones: { signed: { actualOn: '2026-01-01' }, started: { plannedOn: '2026-09-01' } } });
		expect(outlook.gaps).toEqual(
			['filed', 'permitted', 'completed', 'inProduction', 'aboveScale', 'atOutput'].map(noPlan),
		);
		expect(seriousGaps(outlook)).toEqual([]);
		expect(seriousGaps(judge({ milestones: happened({ signed: '2026-01-01' }) }))).toEqual([noPlan('started')]);
	});

	it('asks no plan of a finished project and nothing of a withdrawn one', () => {
		const finished = judge({ milestones: happened({ signed: '2024-01-01', atOutput: '2026-01-01' }) });
		expect(seriousGaps(finished)).toEqual(['landGranted', 'started', 'completed', 'inProduction'].map(missing));
		expect(seriousGaps(judge({ withdrawnOn: '2026-01-01' }))).toEqual([]);
	});
});
