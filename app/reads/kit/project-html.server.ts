import type { Cause } from '~/domain/lights/cause';
import { NO_FACTS } from '~/domain/project/facts';
import { diffFacts } from '~/domain/updates/diff-facts';
import { eventKindName } from '~/i18n/event-kind-name';
import { eventText } from '~/i18n/event-text';
import { fieldName, fieldValue } from '~/i18n/field-words';
import type { Words } from '~/i18n/words';
import { type Html, htmlLink, htmlPage, htmlTable, htmlText } from './html.server';
import type { KitProject } from './kit-project.server';

/** One project of a kit as a page to read and to print. */
export function projectHtml(words: Words, project: KitProject, lead: string): string {
	const { facts } = project;
	return htmlPage(words.language, facts.name, [
		htmlText(lead),
		htmlLink('../index.html', words.t('kit.index')),
		receipt(words, project),
		milestones(words, project),
		planMoves(words, project),
		lights(words, project),
		htmlTable(
			words.t('kit.facts'),
			[words.t('kit.field'), words.t('kit.value')],
			diffFacts(NO_FACTS, facts).map(({ field, to }) => [fieldName(words, field), fieldValue(words, field, to)]),
		),
		requests(words, project),
		events(words, project),
	]);
}

function receipt(words: Words, { receipt: one, stage, rules }: KitProject): Html {
	const { t, term } = words;
	const day = (text: string | null) => text ?? '—';
	const rows = [
		[t('kit.stage'), term('stage', stage)],
		[t('kit.light'), `${term('light', one.light)}${one.stale ? ` (${t('kit.stale')})` : ''}`],
		[t('kit.on'), one.on],
		[t('kit.since'), day(one.sinceOn)],
		[t('kit.cause'), one.cause ? causeLine(words, one.cause) : '—'],
		[
			t('kit.lookedAt'),
			one.inputs.map((cause) => `${causeLine(words, cause)} ${term('light', cause.light)}`).join('; '),
		],
		[t('kit.rules'), `${rules.name} v${rules.version}`],
		[t('kit.lastUpdate'), one.lastUpdateOn],
		[t('kit.next'), one.nextChange ? `${one.nextChange.on} ${term('light', one.nextChange.light)}` : '—'],
	];
	return htmlTable(t('kit.receipt'), [t('kit.field'), t('kit.value')], rows);
}

function causeLine({ t, term }: Words, cause: Cause): string {
	if (cause.rule === 'milestone') {
		const told = t('terms.cause.milestoneLate', {
			milestone: term('milestone', cause.milestone),
			count: cause.daysLate,
		});
		return `${told} (${t('kit.planned')} ${cause.plannedOn})`;
	}
	if (cause.rule === 'investment') {
		const { percent, belowPercent } = cause;
		return t('terms.cause.investmentBehind', { percent: percent ?? 0, belowPercent });
	}
	return t('terms.cause.silent', { count: cause.daysSilent });
}

function milestones({ t, term }: Words, { track }: KitProject): Html {
	const headers = [t('kit.milestone'), t('kit.original'), t('kit.planned'), t('kit.forecast'), t('kit.actual')];
	const rows = track.map((row) => [
		...[term('milestone', row.milestone), row.originalOn, row.plannedOn, row.forecastOn, row.actualOn],
		...[row.daysLateOriginal, row.daysLate, row.evidence],
	]);
	return htmlTable(t('kit.milestones'), [...headers, t('kit.lateOriginal'), t('kit.late'), t('kit.evidence')], rows);
}

function planMoves(words: Words, { planMoves: moves }: KitProject): Html {
	const { t, format } = words;
	const headers = [t('kit.seq'), t('kit.at'), t('kit.person'), t('kit.field'), t('kit.from'), t('kit.to')];
	const rows = moves.map(({ seq, at, personName, field, from, to }) => {
		return [seq, format.instant(at), personName, fieldName(words, field), from, to];
	});
	return htmlTable(t('kit.planMoves'), headers, rows);
}

function lights({ t, term }: Words, { strip }: KitProject): Html {
	const rows = strip.map(({ fromOn, untilOn, light, stale }) => [
		...[fromOn, untilOn],
		`${term('light', light)}${stale ? ` (${t('kit.stale')})` : ''}`,
	]);
	return htmlTable(t('kit.lights'), [t('kit.from'), t('kit.to'), t('kit.light')], rows);
}

function requests({ t, term, format }: Words, { requests: all }: KitProject): Html {
	const headers = [t('kit.at'), t('kit.person'), t('kit.what'), t('kit.reason'), t('kit.decided'), t('kit.decision')];
	const rows = all.map((one) => [
		...[format.instant(one.filedAt), one.filedByName, Object.values(one.wish).map(String).join(' ')],
		...[one.reasonCode ? `${term('reason', one.reasonCode)} ${one.reason}` : one.reason],
		...[one.decidedAt && `${format.instant(one.decidedAt)} ${one.decidedByName ?? ''}`, one.decision ?? one.status],
	]);
	return htmlTable(t('kit.requests'), headers, rows);
}

function events(words: Words, { events: all }: KitProject): Html {
	const { t, format } = words;
	const headers = [
		t('kit.seq'),
		t('kit.at'),
		t('kit.person'),
		t('kit.what'),
		t('kit.told'),
		t('kit.reason'),
		t('kit.hash'),
	];
	const rows = all.map((event) => [
		...[event.seq, format.instant(event.at), event.personName, eventKindName(words, event.kind)],
		...[eventText(words, event), event.reason, event.hash],
	]);
	return htmlTable(t('kit.events'), headers, rows);
}
