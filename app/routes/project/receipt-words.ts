import type { Cause, InvestmentCause, MilestoneCause } from '~/domain/lights/cause';
import type { Receipt } from '~/domain/lights/receipt-on';
import type { RuleSet } from '~/domain/rules/rule-set';
import type { Words } from '~/i18n/words';
import type { ProjectPage } from '~/reads/project-page.server';
import { causeText } from '~/ui/light/cause-text';

/** A cause in one line. */
export function causeWords(words: Words, cause: Cause): string {
	return causeText(words, cause.rule === 'investment' ? { ...cause, percent: cause.percent ?? 0 } : cause);
}

/** Why there is no colour at all; null for projects that have one. */
export function closedWords({ t }: Words, { receipt, facts }: ProjectPage): string | null {
	switch (receipt.light) {
		case 'done':
			return t('project.receipt.doneText', { day: receipt.sinceOn ?? '' });
		case 'withdrawn':
			return t('project.receipt.withdrawnText', { day: facts.withdrawnOn ?? '' });
		case 'noData':
			return t('project.receipt.noDataText');
		case 'paused':
			return t('project.receipt.pausedUntil', { day: receipt.pausedUntil ?? '' });
		default:
			return null;
	}
}

/** The planned day, and who or what set it. */
export function plannedWords({ t, format, term }: Words, { requests }: ProjectPage, cause: MilestoneCause): string {
	const { plannedOn: day, fallback, milestone } = cause;
	if (fallback) {
		const { days, months } = fallback;
		const limit =
			days === null
				? t('project.receipt.limitMonths', { count: months ?? 0 })
				: t('project.receipt.limitDays', { count: days });
		const told = t('project.receipt.fallback', {
			after: term('milestone', fallback.after),
			day: fallback.afterOn,
			limit,
		});
		return t('project.receipt.plannedBy', { day, fallback: `${t('terms.fallback')}: ${told}` });
	}
	const set = requests.find(
		({ status, wish }) => status === 'approved' && wish.milestone === milestone && wish.plannedOn === day,
	);
	if (!set?.decidedAt) return day;
	return t('project.receipt.approvedBy', {
		day,
		at: format.instant(set.decidedAt).slice(0, 10),
		person: set.decidedByName ?? '',
	});
}

/** The rule set with its version, and the limits of the rule that speaks. */
export function ruleWords({ t }: Words, rules: RuleSet, cause: Cause | null): string {
	const name = t('project.receipt.ruleName', { name: rules.name, version: rules.version });
	const { milestoneLate, investmentBehind, silent } = rules;
	const limits = {
		milestone: () =>
			t('project.receipt.milestoneRule', { yellow: milestoneLate.yellowFromDays, red: milestoneLate.redFromDays }),
		investment: () => {
			const { yellowBelowPercent: yellow, redBelowPercent: red } = investmentBehind;
			return t('project.receipt.investmentRule', { yellow, red });
		},
		silent: () => t('project.receipt.silentRule', { stale: silent.staleAfterDays, yellow: silent.yellowAfterDays }),
	};
	return cause ? `${name}${t('common.colon')}${limits[cause.rule]()}` : name;
}

/** What the judgement looked at today. */
export function inputWords(words: Words, { cause, daysSilent, lastUpdateOn, pausedUntil }: Receipt): string {
	const { t, term, format } = words;
	const update =
		daysSilent === 0
			? t('project.receipt.lastUpdateToday')
			: t('project.receipt.lastUpdate', { day: lastUpdateOn, days: format.days(daysSilent) });
	const parts = [
		cause?.rule === 'milestone'
			? t('project.receipt.noActual', { milestone: term('milestone', cause.milestone) })
			: null,
		cause?.rule === 'investment' ? investmentWords(words, cause) : null,
		pausedUntil ? null : t('project.receipt.noPause'),
		update,
	];
	return parts.filter(Boolean).join(t('events.between'));
}

function investmentWords(
	{ t, format }: Words,
	{ year, completedFen, planFen, months, percent }: InvestmentCause,
): string {
	const should = format.wan(Math.floor((planFen * months) / 12));
	return t('project.receipt.investment', { year, completed: format.wan(completedFen), should, percent: percent ?? 0 });
}
