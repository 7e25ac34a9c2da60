import { z } from 'zod';
import type { Refusal } from '~/domain/outcome';
import type { Milestone } from '~/domain/stages/milestones';
import { EVIDENCE_NAMES, EVIDENCE_OF, type Evidence, type EvidenceKind } from '~/domain/updates/evidence';
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

/** A refusal about evidence belongs to the first document the form asks for. */
export function refusalAtField(refusal: Refusal, milestone: Milestone): Refusal {
	return refusal.field === 'evidence' ? { ...refusal, field: `evidence.${EVIDENCE_OF[milestone].kinds[0]}` } : refusal;
}
