import type { Day } from '~/domain/day';
import type { Words } from '~/i18n/words';
import type { WorkGroup, WorkItem } from '~/reads/work-list.server';
import { causeText } from '~/ui/light/cause-text';

/** What follows the light: why this project is on this list. */
export function newsOf(words: Words, item: WorkItem, group: WorkGroup): string {
	const { t, term } = words;
	const { late, due, silentDays, gaps, returned } = item;
	if (group === 'late' && late) {
		if ('milestone' in late) return causeText(words, { rule: 'milestone', ...late });
		return causeText(words, {
			rule: 'investment',
			percent: late.step.percent ?? 0,
			belowPercent: late.step.belowPercent ?? 0,
		});
	}
	if (group === 'due' && due) {
		const milestone = term('milestone', due.milestone);
		return due.daysLeft === 0 ? t('work.dueToday', { milestone }) : t('work.dueIn', { milestone, count: due.daysLeft });
	}
	if (group === 'silent') return t('work.silentFor', { count: silentDays ?? 0 });
	if (group === 'returned' && returned) return t(`project.requests.kind.${returned.kind}`);
	return gaps
		.map((gap) => t(`project.gap.${gap.kind}`, { milestone: term('milestone', gap.milestone ?? '') }))
		.join(t('common.joiner'));
}

/** The dim line: firm, plans, and when yellow turns red. */
export function noteOf({ t, format }: Words, item: WorkItem, group: WorkGroup, today: Day): string[] {
	const { late, due, redOn, light, returned } = item;
	const task = group === 'due' ? due : late && 'milestone' in late ? late : null;
	const shown = group === 'late' || group === 'due';
	const parts = [
		item.firmName,
		shown && task && t('work.planned', { day: task.plannedOn }),
		shown && task?.originalOn && task.originalOn !== task.plannedOn && t('work.original', { day: task.originalOn }),
		group === 'late' && light === 'yellow' && redOn && t('work.turnsRed', { when: format.relative(redOn, today) }),
		group === 'returned' &&
			returned &&
			t('work.returnedBy', { person: returned.decidedByName ?? '', words: returned.decision ?? '' }),
	];
	return parts.filter((part): part is string => Boolean(part));
}
