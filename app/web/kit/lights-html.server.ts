import type { Cause } from '~/domain/lights/cause';
import type { Receipt } from '~/domain/lights/receipt-on';
import type { Words } from '~/i18n/words';
import type { KitCalendar } from '~/reads/kit/kit-lights.server';
import type { KitProject } from '~/reads/kit/kit-project.server';
import { type Html, htmlFacts, htmlLight, htmlLines, htmlLink, htmlTable, htmlText } from './html.server';

/** Why the light is what it is on the day of the kit. */
export function receiptHtml(words: Words, { receipt: one, stage, rules, strip }: KitProject): Html {
	const { t, term } = words;
	const calendar = strip.at(-1)?.receipt.calendar;
	const rows: [string, string | Html | null][] = [
		[t('kit.stage'), term('stage', stage)],
		[t('kit.light'), lightCell(words, one)],
		[t('kit.on'), one.on],
		[t('kit.since'), one.sinceOn],
		[t('kit.cause'), one.cause && causeLine(words, one.cause)],
		[t('kit.lookedAt'), inputsCell(words, one)],
		[t('kit.rules'), ruleName(words, rules)],
		[t('kit.calendar'), calendar ? calendarText(words, calendar) : null],
		[t('kit.lastUpdate'), one.lastUpdateOn],
		[t('kit.next'), one.nextChange ? `${one.nextChange.on} → ${term('light', one.nextChange.light)}` : null],
	];
	return htmlFacts(t('kit.receipt'), rows);
}

/** Every light it showed, each with its reason and receipt: judged for the last day of its span. */
export function lightsHtml(words: Words, { strip }: KitProject): Html[] {
	const { t } = words;
	const rows = strip.map(({ fromOn, untilOn, eventSeq, receipt }) => [
		...[fromOn, untilOn, lightCell(words, receipt), receipt.cause && causeLine(words, receipt.cause)],
		...[inputsCell(words, receipt), ruleName(words, receipt.ruleSet)],
		...[calendarText(words, receipt.calendar), eventSeq],
	]);
	const what = [t('kit.light'), t('kit.cause'), t('kit.lookedAt'), t('kit.rules'), t('kit.calendar'), t('kit.state')];
	return [
		htmlTable(t('kit.lights'), [t('kit.from'), t('kit.to'), ...what], rows),
		htmlText(t('kit.lightsHow')),
		htmlLink('../rules.json', t('kit.ruleVersions')),
		htmlLink('../calendar.json', t('kit.workingDays')),
	];
}

function lightCell({ t, term }: Words, { light, stale }: Receipt): Html {
	return htmlLight(light, [term('light', light), stale && t('terms.stale')].filter(Boolean).join(' · '));
}

function inputsCell(words: Words, { inputs }: Receipt): Html {
	return htmlLines(inputs.map((cause) => `${causeLine(words, cause)} → ${words.term('light', cause.light)}`));
}

function ruleName({ t }: Words, { name, version }: { name: string; version: number }): string {
	return t('project.receipt.ruleName', { name, version });
}

function calendarText({ t }: Words, { pauses }: KitCalendar): string {
	const spans = pauses.map(({ fromOn, untilOn }) => `${fromOn}–${untilOn}`).join(', ');
	return spans === '' ? t('kit.everyDay') : t('kit.withoutPauses', { spans });
}

function causeLine({ t, term }: Words, cause: Cause): string {
	if (cause.rule === 'milestone') {
		const milestone = term('milestone', cause.milestone);
		// What is still ahead, or was reached in time, is looked at too.
		const told = cause.daysLate > 0 ? t('terms.cause.milestoneLate', { milestone, count: cause.daysLate }) : milestone;
		return `${told} (${t('kit.planned')} ${cause.plannedOn})`;
	}
	if (cause.rule === 'investment') {
		const { percent, belowPercent } = cause;
		return t('terms.cause.investmentBehind', { percent: percent ?? 0, belowPercent });
	}
	return t('terms.cause.silent', { count: cause.daysSilent });
}
