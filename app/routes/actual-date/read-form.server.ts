import { z } from 'zod';
import type { Refusal } from '~/domain/outcome';
import type { Milestone } from '~/domain/stages/milestones';
import {
	decideEvidence,
	EVIDENCE_NAMES,
	EVIDENCE_OF,
	type Evidence,
	type EvidenceKind,
} from '~/domain/updates/evidence';
import type { FormOfFacts } from '~/web/form-conflict.server';
import { dayText, line, paragraph, version } from '~/web/form-fields.server';

const KINDS = Object.keys(EVIDENCE_NAMES) as EvidenceKind[];

/** The same form records and corrects; the core says what is missing. */
export const schema = z.object({
	intent: z.enum(['record', 'correct']).default('record'),
	actualOn: dayText(),
	evidence: z.object(Object.fromEntries(KINDS.map((kind) => [kind, line(120)]))).optional(),
	reason: paragraph(),
	version: version(),
	returnTo: line(2000),
});

/** What was typed, kind by kind. */
export function evidenceFrom(texts: Record<string, string> | undefined): Evidence[] {
	return KINDS.flatMap((kind) => (texts?.[kind] ? [{ kind, text: texts[kind] }] : []));
}

/** The documents as one line, as they would be kept; what is not acceptable yet as it was typed. Null when none was given. */
export function evidenceWords(milestone: Milestone, given: readonly Evidence[]): string | null {
	const decided = decideEvidence(milestone, given);
	return decided.ok ? decided.value : given.map(({ text }) => text).join(' ') || null;
}

/** The form is about the day and its documents; those on record are never typed again. */
export function formOf(milestone: Milestone): FormOfFacts {
	return {
		inputs: {
			[`milestones.${milestone}.actualOn`]: ['actualOn'],
			[`milestones.${milestone}.evidence`]: KINDS.map((kind) => `evidence.${kind}`),
		},
		shows: (facts) => ({ actualOn: facts.milestones[milestone]?.actualOn ?? '' }),
	};
}

/** A refusal about evidence belongs to the first document the form asks for; so does one that came with another. */
export function refusalAtField(refusal: Refusal, milestone: Milestone): Refusal {
	const field = refusal.field === 'evidence' ? `evidence.${EVIDENCE_OF[milestone].kinds[0]}` : refusal.field;
	const also = refusal.also?.map((one) => refusalAtField(one, milestone));
	return { ...refusal, field, ...(also ? { also } : {}) };
}
