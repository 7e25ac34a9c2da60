import { z } from 'zod';
import type { FiledRequest } from '~/commands/file-request.server';
import type { Acting } from '~/commands/perform.server';
import { requestPause } from '~/commands/request-pause.server';
import { requestPlanChange } from '~/commands/request-plan-change.server';
import { requestResume } from '~/commands/request-resume.server';
import { requestWithdraw } from '~/commands/request-withdraw.server';
import { type Outcome, type Refusal, refused } from '~/domain/outcome';
import { isMilestone, type Milestone } from '~/domain/stages/milestones';
import type { Wish } from '~/domain/updates/wishes';
import { dayText, line, paragraph, version } from '~/web/form-fields.server';

const KINDS = ['planChange', 'pause', 'resume', 'withdraw'] as const;
type Kind = (typeof KINDS)[number];

/** What the address asks for; a plan change unless it says otherwise. */
export function kindOf(value: string | null): Kind {
	return KINDS.find((kind) => kind === value) ?? 'planChange';
}

export const schema = z.object({
	kind: z.enum(KINDS),
	milestone: line(40),
	plannedOn: dayText(),
	fromOn: dayText(),
	untilOn: dayText(),
	withdrawnOn: dayText(),
	reasonCode: line(40),
	reason: paragraph(),
	version: version(),
});

export type Asked = z.infer<typeof schema>;

/** Files what the form asks for with the command of its kind. */
export async function fileWish(acting: Acting, projectId: string, asked: Asked): Promise<Outcome<FiledRequest>> {
	const {
		kind,
		milestone,
		plannedOn,
		reasonCode,
		reason,
		fromOn,
		untilOn,
		withdrawnOn,
		version: expectedVersion,
	} = asked;
	switch (kind) {
		case 'planChange':
			if (!isMilestone(milestone)) return refused('milestone-missing', 'milestone');
			return requestPlanChange(acting, { projectId, milestone, plannedOn, reasonCode, reason, expectedVersion });
		case 'pause':
			return requestPause(acting, { projectId, fromOn, untilOn, reason, expectedVersion });
		case 'resume':
			return requestResume(acting, { projectId, reason, expectedVersion });
		case 'withdraw':
			return requestWithdraw(acting, { projectId, withdrawnOn, reason, expectedVersion });
	}
}

/** What each kind cannot do without, in the order of its form, and what is said where it is missing; of a pause the core tells all itself. */
const NEEDED: Record<Exclude<Kind, 'pause'>, Partial<Record<keyof Asked, string>>> = {
	planChange: { milestone: 'milestone-missing', plannedOn: 'not-a-day', reasonCode: 'reason-code-missing' },
	resume: {},
	withdraw: { withdrawnOn: 'not-a-day' },
};

/** Everything the form still lacks, told together. */
export function missingIn(asked: Asked): (Refusal & { field: string })[] {
	if (asked.kind === 'pause') return [];
	const needed = { ...NEEDED[asked.kind], reason: 'reason-missing' };
	return Object.entries(needed)
		.filter(([field]) => !asked[field as keyof Asked])
		.map(([field, code]) => ({ code, field }));
}

/** What is asked for, as it was typed: nothing of it is checked yet. */
export function wishTyped({ kind, milestone, plannedOn, fromOn, untilOn, withdrawnOn }: Asked): Wish {
	switch (kind) {
		case 'planChange':
			return { kind, milestone: milestone as Milestone, plannedOn, previousOn: null };
		case 'pause':
			return { kind, fromOn, untilOn };
		case 'resume':
			return { kind, resumeOn: '' };
		case 'withdraw':
			return { kind, withdrawnOn };
	}
}
