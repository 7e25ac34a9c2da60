import type { StoredAssessment } from '~/data/assessments.server';
import type { AnyTx } from '~/data/database.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { liveStatesAfter } from '~/data/project-states.server';
import { findStandard, type StoredStandard } from '~/data/standards.server';
import { figuresOf } from '~/domain/entry/candidate';
import { type EntryVerdict, VERDICTS } from '~/domain/entry/judge';
import { inForce } from '~/domain/entry/standard-on';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { inScope, may } from '~/domain/people/may';
import { type Acting, perform } from '../perform.server';
import { assessmentOf, recordAssessments } from './record-assessments.server';

export interface BulkAssessment {
	standardId: string;
	/** Empty = every unit of the person's scope. */
	units: string[];
	/** Only these projects; null = all. */
	projectIds: string[] | null;
	/** Counts only. */
	dryRun: boolean;
}

export interface BulkResult {
	standardId: string;
	assessed: number;
	counts: Record<EntryVerdict, number>;
}

const PAGE = 2_000;

/**
 * Assesses the recorded projects of one's scope by a standard in force, all in one transaction; a dry run counts and keeps nothing.
 * Withdrawn projects are left out. Refused: `forbidden`, `not-found`, `standard-not-in-force`.
 */
export async function assessProjects(acting: Acting, input: BulkAssessment): Promise<Outcome<BulkResult>> {
	const { db, actor, today } = acting;
	if (!may(actor, 'project.assess')) return refused('forbidden');
	const standard = await findStandard(db.reader, input.standardId);
	if (!standard) return refused('not-found');
	if (!inForce(standard, today)) return refused('standard-not-in-force', 'standardId');
	if (input.dryRun) return accepted(countsOf(standard, await judgedIn(db.reader, acting, input, standard)));
	return perform(acting, async (tx) => {
		const assessments = await judgedIn(tx, acting, input, standard);
		await recordAssessments(tx, acting, assessments);
		return accepted(countsOf(standard, assessments));
	});
}

async function judgedIn(
	tx: AnyTx,
	{ actor, today }: Acting,
	{ units, projectIds }: BulkAssessment,
	standard: StoredStandard,
): Promise<StoredAssessment[]> {
	const wanted = projectIds && new Set(projectIds);
	const assessments: StoredAssessment[] = [];
	for (let after = 0; ; ) {
		const states = await liveStatesAfter(tx, after, PAGE);
		for (const { projectId, facts } of states) {
			const { unit, agreement, withdrawnOn } = facts;
			if (withdrawnOn || !inScope(actor, facts) || (units.length > 0 && !units.includes(unit))) continue;
			if (wanted && !wanted.has(projectId)) continue;
			const agreed = agreement?.limits ?? {};
			const subject = { projectId, applicationId: null, unit, figures: figuresOf(facts), agreed };
			assessments.push(assessmentOf(standard, subject, today));
		}
		const last = states.at(-1);
		if (!last || states.length < PAGE) return assessments;
		after = last.eventSeq;
		await letOthersIn();
	}
}

function countsOf({ id }: StoredStandard, assessments: readonly StoredAssessment[]): BulkResult {
	const count = (verdict: EntryVerdict) => assessments.filter((one) => one.verdict === verdict).length;
	const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)]));
	return { standardId: id, assessed: assessments.length, counts: counts as BulkResult['counts'] };
}
