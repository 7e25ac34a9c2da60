import { type Day, isDay } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import { changesTo } from '../updates/changes-to';
import type { Patch } from '../updates/patch';
import type { PlotAgreement } from './admission';
import { isLimit } from './check-standard';
import { isIndicator } from './indicators';

/**
 * Records a plot's 标准地 agreement; a later one takes the place of an earlier one, history keeps both. Refused:
 * `project-withdrawn`, `agreement-number-missing`, `not-a-day`, `signed-in-future` {today}, `agreement-limits-missing`,
 * `indicator-unknown`, `limit-unfit` {indicator}, `nothing-changed`.
 */
export function decideAgreement(facts: ProjectFacts, input: PlotAgreement, today: Day): Outcome<Patch> {
	const number = input.number.trim();
	const limits = Object.entries(input.limits);
	if (facts.withdrawnOn) return refused('project-withdrawn');
	if (!number) return refused('agreement-number-missing', 'number');
	if (!isDay(input.signedOn)) return refused('not-a-day', 'signedOn');
	if (input.signedOn > today) return refused('signed-in-future', 'signedOn', { today });
	if (limits.length === 0) return refused('agreement-limits-missing', 'limits');
	for (const [key, limit] of limits) {
		if (!isIndicator(key)) return refused('indicator-unknown', `limits.${key}`);
		if (!isLimit(limit)) return refused('limit-unfit', `limits.${key}`, { indicator: key });
	}
	const changes = changesTo(facts, { agreement: { number, signedOn: input.signedOn, limits: input.limits } });
	return changes.length > 0 ? accepted({ changes, effectiveOn: input.signedOn }) : refused('nothing-changed');
}

/**
 * Says what met a condition of an exception. Refused: `condition-unknown`, `condition-met` {day}, `not-a-day`,
 * `met-in-future` {today}, `document-missing`.
 */
export function decideCondition(
	facts: ProjectFacts,
	input: { index: number; metOn: Day; evidence: string },
	today: Day,
): Outcome<Patch> {
	const { admission } = facts;
	const condition = admission?.conditions[input.index];
	if (!admission || !condition) return refused('condition-unknown');
	if (condition.metOn) return refused('condition-met', undefined, { day: condition.metOn });
	if (!isDay(input.metOn)) return refused('not-a-day', 'metOn');
	if (input.metOn > today) return refused('met-in-future', 'metOn', { today });
	const evidence = input.evidence.trim();
	if (!evidence) return refused('document-missing', 'evidence');
	const met = { ...condition, metOn: input.metOn, evidence };
	const conditions = admission.conditions.map((one, index) => (index === input.index ? met : one));
	return accepted({ changes: changesTo(facts, { admission: { ...admission, conditions } }), effectiveOn: input.metOn });
}
