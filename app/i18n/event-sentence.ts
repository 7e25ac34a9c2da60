import type { EventKind } from '../domain/audit/event-kinds';
import type { Milestone } from '../domain/stages/milestones';
import type { Change } from '../domain/updates/patch';
import type { Wish } from '../domain/updates/wishes';
import { fieldName, fieldValue, indicatorFigure } from './field-words';
import type { WordKey, Words } from './words';

/** What a sentence needs of an event. */
export interface ToldEvent {
	kind: EventKind;
	subject: string | null;
	changes: readonly Change[];
	details: Record<string, unknown>;
}

/** Text, or a value that moved; null on a side means there was none. */
export type SentencePart = string | { from: string | null; to: string | null };

/** Places where a moved value stands in a phrase; no dictionary text holds this character. */
const GAP = '\u0000';
const NO_COUNTS = { created: 0, changed: 0, unchanged: 0, refused: 0 };
const NOTHING_UNDONE = { restored: 0, voided: 0, requests: 0, measurements: 0 };
type Params = Record<string, string | number>;
type Said = { text: string; moved: SentencePart[] };

/** One event as a sentence in the reader's language: history is told when it is read, never stored as words. */
export function eventSentence(words: Words, event: ToldEvent): SentencePart[] {
	return filled(TELL[event.kind](words, event));
}

function filled({ text, moved }: Said): SentencePart[] {
	return text
		.split(GAP)
		.flatMap((piece, index) => [...(index > 0 ? [moved[index - 1] as SentencePart] : []), ...(piece ? [piece] : [])]);
}

type Teller = (words: Words, event: ToldEvent) => Said;

const TELL: Record<EventKind, Teller> = {
	'project.created': (words, event) => {
		const name = newName(event);
		const signed = event.changes.find(({ field }) => field === 'milestones.signed.actualOn');
		if (!signed) return said(words, 'events.projectCreated', { name });
		return said(words, 'events.projectCreatedSigned', { name, day: String(signed.to) });
	},
	'project.imported': (words, event) => {
		const name = newName(event);
		return name ? said(words, 'events.importedNew', { name }) : changeList(words, 'events.importedChange', event);
	},
	'project.putBack': (words, event) => changeList(words, 'events.putBack', event),
	'project.voided': (words, event) => said(words, 'events.voided', { name: named(event, 'name') }),
	'project.edited': (words, event) => changeList(words, 'events.edited', event),
	'milestone.recorded': (words, event) => milestoneDay(words, event, 'events.recorded'),
	'milestone.corrected': (words, event) => {
		const taken = event.changes.some((change) => change.field.endsWith('.actualOn') && change.to === null);
		return milestoneDay(words, event, taken ? 'events.takenBack' : 'events.corrected');
	},
	'forecast.set': (words, event) => {
		const moved = event.changes.find((change) => change.field.endsWith('.forecastOn'));
		return said(words, 'events.forecast', { milestone: milestoneName(words, event), change: GAP }, [
			part(words, moved),
		]);
	},
	'report.filed': report,
	'request.filed': (words, event) => wish(words, event, 'events.filed'),
	'request.approved': (words, event) => wish(words, event, 'events.approved'),
	'request.refused': (words, event) => wish(words, event, 'events.refused'),
	'request.cancelled': (words, event) => wish(words, event, 'events.cancelled'),
	'import.committed': (words, event) => {
		const counts = words.t('events.importCounts', {
			...NO_COUNTS,
			...event.details,
			...(event.details.counts as object | undefined),
		});
		return said(words, 'events.importCommitted', { file: named(event, 'fileName'), counts });
	},
	'import.undone': (words, event) => {
		const counts = { ...NOTHING_UNDONE, ...(event.details.counts as object | undefined) };
		return said(words, 'events.importUndone', { file: named(event, 'fileName'), ...counts });
	},
	'export.made': (words, event) => said(words, 'events.exportMade', { what: named(event, 'what') }),
	'person.created': (words, event) => said(words, 'events.personCreated', { name: named(event, 'name') }),
	'person.changed': (words, event) => said(words, 'events.personChanged', { name: named(event, 'name') }),
	'person.disabled': (words, event) => said(words, 'events.personDisabled', { name: named(event, 'name') }),
	'person.enabled': (words, event) => said(words, 'events.personEnabled', { name: named(event, 'name') }),
	'person.passwordChanged': (words, event) =>
		said(words, 'events.personPasswordChanged', { name: named(event, 'name') }),
	'person.linkMade': (words, event) => said(words, 'events.personLinkMade', { name: named(event, 'name') }),
	'person.lockedOut': (words, event) => said(words, 'events.personLockedOut', { name: named(event, 'name') }),
	'ruleSet.drafted': (words, event) => said(words, 'events.ruleSetDrafted', entryFacts(event)),
	'ruleSet.published': (words, event) => said(words, 'events.ruleSetPublished', entryFacts(event)),
	'calendar.changed': calendar,
	'standard.drafted': (words, event) => said(words, 'events.standardDrafted', entryFacts(event)),
	'standard.published': (words, event) => said(words, 'events.standardPublished', entryFacts(event)),
	'standard.retired': (words, event) => said(words, 'events.standardRetired', entryFacts(event)),
	'application.saved': (words, event) => said(words, 'events.applicationSaved', entryFacts(event)),
	'application.submitted': (words, event) => said(words, 'events.applicationSubmitted', entryFacts(event)),
	'application.returned': (words, event) => said(words, 'events.applicationReturned', entryFacts(event)),
	'application.refused': (words, event) => said(words, 'events.applicationRefused', entryFacts(event)),
	'application.admitted': (words, event) => said(words, 'events.applicationAdmitted', entryFacts(event)),
	'application.excepted': (words, event) => said(words, 'events.applicationExcepted', entryFacts(event)),
	'application.ruled': (words, event) => {
		const ruling = words.t(event.details.allowed ? 'events.rulingAllowed' : 'events.rulingTurnedAway');
		return said(words, 'events.applicationRuled', { ...entryFacts(event), ruling });
	},
	'assessment.made': (words, event) => {
		const verdict = words.term('verdict', String(event.details.verdict ?? 'none'));
		return said(words, 'events.assessmentMade', { ...entryFacts(event), verdict });
	},
	'agreement.recorded': (words, event) => said(words, 'events.agreementRecorded', entryFacts(event)),
	'condition.met': (words, event) => said(words, 'events.conditionMet', entryFacts(event)),
	'measurement.recorded': (words, event) => {
		const { key, day, source, value } = { ...ENTRY_BLANKS, ...event.details };
		return said(words, 'events.measurementRecorded', { ...indicatorFigure(words, key, value), day, source });
	},
	'measurement.withdrawn': (words, event) => {
		const indicator = words.term('indicator', String(event.details.key ?? ''));
		return said(words, 'events.measurementWithdrawn', { indicator, seq: Number(event.details.withdrawn ?? 0) });
	},
	'outputReview.filed': (words, event) => outputReview(words, event, 'events.outputReviewFiled'),
	'outputReview.confirmed': (words, event) => outputReview(words, event, 'events.outputReviewConfirmed'),
	'outputReview.returned': (words, event) => outputReview(words, event, 'events.outputReviewReturned'),
};

function said(words: Words, key: WordKey, params: Params, moved: SentencePart[] = []): Said {
	return { text: words.t(key, params), moved };
}

/** What the phrases of entry may leave open; events of it bring these along. */
const ENTRY_BLANKS = {
	...{ name: '', version: 1, effectiveFrom: '', documentNo: '', untilOn: '', standardName: '', number: '', text: '' },
	...{ key: '', value: 0, day: '', source: '', result: 'notMeasured' },
};

/** Only what phrases name: an event also holds whole records. */
function entryFacts({ details }: ToldEvent): Params {
	const names = Object.keys(ENTRY_BLANKS) as (keyof typeof ENTRY_BLANKS)[];
	const given = details as Partial<typeof ENTRY_BLANKS>;
	return Object.fromEntries(names.map((name) => [name, plainDetail(given[name]) ?? ENTRY_BLANKS[name]]));
}

function plainDetail(value: unknown): string | number | null {
	return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function outputReview(
	words: Words,
	event: ToldEvent,
	key: 'events.outputReviewFiled' | 'events.outputReviewConfirmed' | 'events.outputReviewReturned',
): Said {
	const facts = entryFacts(event);
	return said(words, key, { ...facts, result: words.term('outputResult', String(facts.result)) });
}

function newName({ changes }: ToldEvent): string {
	const name = changes.find((change) => change.field === 'name' && !change.from);
	return name ? String(name.to) : '';
}

function named({ details, subject }: ToldEvent, detail: string): string {
	return String(details[detail] ?? subject ?? '');
}

function milestoneName(words: Words, { subject }: ToldEvent): string {
	return words.term('milestone', subject ?? '');
}

function part(words: Words, change: Change | undefined): SentencePart {
	if (!change) return '';
	return { from: fieldValue(words, change.field, change.from), to: fieldValue(words, change.field, change.to) };
}

function milestoneDay(
	words: Words,
	event: ToldEvent,
	key: 'events.recorded' | 'events.corrected' | 'events.takenBack',
): Said {
	const day = event.changes.find((change) => change.field.endsWith('.actualOn'));
	const proof = event.changes.find((change) => change.field.endsWith('.evidence') && change.to !== null);
	const evidence = proof ? words.t('events.evidence', { words: String(proof.to) }) : '';
	const change = day ? GAP : '';
	const { text } = said(words, key, { milestone: milestoneName(words, event), change });
	return { text: `${text}${evidence}`, moved: day ? [part(words, day)] : [] };
}

/** Every field that moved, except the clock of the silence rule, which moves with each update. */
function changeList(
	words: Words,
	key: 'events.importedChange' | 'events.putBack' | 'events.edited' | 'events.calendarDays',
	{ changes }: ToldEvent,
): Said {
	const told = changes.filter((change) => change.field !== 'lastUpdateOn');
	const list = told.map((change) =>
		words.t('events.fieldChange', { field: fieldName(words, change.field), change: GAP }),
	);
	const text = list.length > 0 ? list.join(words.t('events.between')) : words.t('events.nothing');
	return said(
		words,
		key,
		{ changes: text },
		told.map((change) => part(words, change)),
	);
}

/** More days than these are counted, not listed. */
const DAYS_TOLD = 3;

function calendar(words: Words, event: ToldEvent): Said {
	const years = named(event, 'years');
	const count = event.changes.length;
	if (count === 0) return said(words, 'events.calendarChanged', { years });
	if (count > DAYS_TOLD) return said(words, 'events.calendarMany', { years, count });
	return changeList(words, 'events.calendarDays', event);
}

function report(words: Words, { details, subject }: ToldEvent): Said {
	const month = words.format.month(String(details.month ?? subject));
	if (details.noChange) return said(words, 'events.reportNoChange', { month });
	const { completedFen, totalFen, progress, problems } = details as Record<string, string | number | null>;
	const parts = [
		typeof completedFen === 'number'
			? words.t('events.reportCompleted', { amount: words.format.wan(completedFen) })
			: '',
		typeof totalFen === 'number' ? words.t('events.reportTotal', { amount: words.format.wan(totalFen) }) : '',
		progress ? withoutStop(String(progress)) : '',
		problems ? words.t('events.reportProblems', { words: withoutStop(String(problems)) }) : '',
	];
	return said(words, 'events.report', { month, words: parts.filter(Boolean).join(words.t('events.between')) });
}

function wish(
	words: Words,
	{ details }: ToldEvent,
	key: 'events.filed' | 'events.approved' | 'events.refused' | 'events.cancelled',
): Said {
	const asked = { ...(details.wish as object), kind: details.kind } as Wish;
	if (asked.kind !== 'planChange')
		return said(words, key, { wish: words.t(`events.wish.${asked.kind}`, { ...asked }) });
	const milestone = words.term('milestone', asked.milestone satisfies Milestone);
	const text = words.t('events.wish.planChange', { milestone, change: GAP });
	return said(words, key, { wish: text }, [{ from: asked.previousOn, to: asked.plannedOn }]);
}

/** Typed words end with a full stop; inside a sentence of ours they do not. */
function withoutStop(text: string): string {
	return text.replace(/[\s\u3002.;\uff1b]+$/, '');
}
