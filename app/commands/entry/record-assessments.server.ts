import { addAssessments, type StoredAssessment } from '~/data/assessments.server';
import type { WriteTx } from '~/data/database.server';
import { appendEvents } from '~/data/journal.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { type AgreedLimits, assess } from '~/domain/entry/assess';
import type { Figures } from '~/domain/entry/candidate';
import type { Standard } from '~/domain/entry/standard';
import type { Acting } from '../perform.server';
import { authorOf } from '../record-change.server';

/** Somebody a standard is asked of. */
export interface Assessable {
	projectId: string | null;
	applicationId: string | null;
	unit: string;
	figures: Figures;
	agreed: AgreedLimits;
}

/** The verdict with the version applied and every input, as it is kept. */
export function assessmentOf(standard: Standard, subject: Assessable, on: string): StoredAssessment {
	const { figures, agreed, ...about } = subject;
	const { verdict, ...result } = assess(figures, standard.indicators, agreed);
	const applied = { standardId: standard.id, standardName: standard.name, standardVersion: standard.version };
	return { ...about, ...applied, on, verdict, inputs: { figures, agreed }, result };
}

const ROUND = 250;

/** Keeps verdicts, each with an event of its own. */
export async function recordAssessments(
	tx: WriteTx,
	acting: Acting,
	assessments: readonly StoredAssessment[],
): Promise<void> {
	for (let start = 0; start < assessments.length; start += ROUND) {
		const part = assessments.slice(start, start + ROUND);
		const drafts = part.map((assessment) => {
			const { projectId, applicationId, unit, standardName, standardVersion: version, verdict } = assessment;
			const details = { standardName, version, verdict, assessment };
			const about = { projectId, unit, subject: applicationId };
			return { ...authorOf(acting), kind: 'assessment.made' as const, ...about, details };
		});
		const events = await appendEvents(tx, acting.now, drafts);
		const numbered = part.map((one, index) => ({ ...one, eventSeq: events[index]?.seq ?? 0 }));
		await addAssessments(tx, numbered);
		await letOthersIn();
	}
}
