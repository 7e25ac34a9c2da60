import { NO_FACTS } from '~/domain/project/facts';
import { diffFacts } from '~/domain/updates/diff-facts';
import { PLAIN_FIELDS } from '~/domain/updates/plain-fields';
import { eventKindName } from '~/i18n/event-kind-name';
import { eventText } from '~/i18n/event-text';
import { fieldName, fieldValue } from '~/i18n/field-words';
import type { Words } from '~/i18n/words';
import type { KitProject } from '~/reads/kit/kit-project.server';
import { type Html, htmlFacts, htmlLink, htmlPage, htmlTable, htmlText } from './html.server';
import { lightsHtml, receiptHtml } from './lights-html.server';

/** One project of a kit as a page to read and to print. */
export function projectHtml(words: Words, project: KitProject, lead: string): string {
	const { facts } = project;
	return htmlPage(words.language, facts.name, [
		htmlText(lead),
		htmlLink('../index.html', words.t('kit.index')),
		receiptHtml(words, project),
		milestones(words, project),
		planMoves(words, project),
		...lightsHtml(words, project),
		known(words, project),
		requests(words, project),
		files(words, project),
		events(words, project),
	]);
}

/** As forms have them in order: what a project is, money, land; then what reports and imports told. */
const ORDER: readonly string[] = ['unit', ...PLAIN_FIELDS];

function known(words: Words, { facts }: KitProject): Html {
	const place = (field: string) => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length);
	const told = diffFacts(NO_FACTS, facts)
		// Milestones have a table of their own.
		.filter(({ field }) => !field.startsWith('milestones.'))
		.sort((one, other) => place(one.field) - place(other.field));
	const rows = told.map(({ field, to }) => [fieldName(words, field), fieldValue(words, field, to)] as const);
	return htmlFacts(words.t('kit.facts'), rows);
}

function milestones({ t, term }: Words, { track }: KitProject): Html {
	const headers = [t('kit.milestone'), t('kit.original'), t('kit.planned'), t('kit.forecast'), t('kit.actual')];
	const rows = track.map((row) => [
		...[term('milestone', row.milestone), row.originalOn, row.plannedOn, row.forecastOn, row.actualOn],
		...[row.daysLateOriginal || null, row.daysLate || null, row.evidence],
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

function files(words: Words, { files: all }: KitProject): Html {
	const { t, format } = words;
	const headers = [
		t('kit.seq'),
		t('kit.at'),
		t('kit.person'),
		t('kit.file'),
		t('kit.saidOn'),
		t('kit.sum'),
		t('kit.note'),
	];
	const rows = all.map(({ seq, at, personName, fileName, asOf, fileSha256, undoneBy }) => [
		...[seq, format.instant(at), personName, fileName, asOf, fileSha256],
		undoneBy === null ? null : t('kit.undone', { seq: undoneBy }),
	]);
	return htmlTable(t('kit.files'), headers, rows);
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
