import { EVENT_KINDS, type EventKind } from '../audit/event-kinds';
import { type Day, isDay } from '../day';
import { accepted, type Outcome, refused } from '../outcome';

export const CHANNELS = ['form', 'import', 'api', 'rule', 'cli'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** What an auditor looks for in the history. Null = all. */
export interface HistoryFilters {
	unit: string | null;
	/** `milestones` are all events that tell on which day milestones were reached, whatever their kind. */
	kind: EventKind | 'milestones' | null;
	channel: ChannelName | null;
	/** Recorded on these Shanghai days, both included. */
	from: Day | null;
	to: Day | null;
	/** Recorded more than this many working days after it happened. */
	lag: number | null;
	/** Literal words in the name of who did it; in quotation marks the whole name. */
	person: string | null;
	/** Literal words in the project's name, firm or codes, the subject or the reason. */
	text: string | null;
}

export interface HistoryQuery {
	filters: HistoryFilters;
	/** Only events with a lower number: how one pages back. Null = from the newest. */
	before: number | null;
}

/** Back-dating worth asking about; every other number of days can be typed into the address. */
export const OFFERED_LAGS = [5, 10, 20, 60] as const;

const NAMES = ['unit', 'kind', 'channel', 'from', 'to', 'lag', 'person', 'q', 'before'] as const;
type Name = (typeof NAMES)[number];
export type HistoryValues = Partial<Record<Name, string | number>>;

const LONGEST_TEXT = 100;
const NOT_TEXT = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const WHOLE = /^\d{1,9}$/;
const EVENT_NUMBER = /^[1-9]\d{0,8}$/;

/** The number of the event before which to page back; empty or absent → null, from the newest. Refused: `bad-before`. */
export function readBefore(given: string | null): Outcome<number | null> {
	const text = (given ?? '').trim();
	if (text === '') return accepted(null);
	return EVENT_NUMBER.test(text) ? accepted(Number(text)) : refused('bad-before', 'before');
}

/** Reads an address; what was never offered is refused (`bad-<name>`), so that no other list is shown in its place. */
export function readHistoryQuery(given: URLSearchParams, units: readonly string[]): Outcome<HistoryQuery> {
	const value = (name: Name) => (given.get(name) ?? '').trim();
	const allowed: Partial<Record<Name, (text: string) => boolean>> = {
		unit: (text) => units.includes(text),
		kind: (text) => text === 'milestones' || (EVENT_KINDS as readonly string[]).includes(text),
		channel: (text) => (CHANNELS as readonly string[]).includes(text),
		from: isDay,
		to: isDay,
		lag: (text) => WHOLE.test(text),
		before: (text) => readBefore(text).ok,
	};
	for (const name of NAMES) {
		const text = value(name);
		const fits = text === '' || (allowed[name]?.(text) ?? true);
		if (!fits || given.getAll(name).length > 1 || text.length > LONGEST_TEXT || NOT_TEXT.test(text)) {
			return refused(`bad-${name}`, name);
		}
	}
	const number = (name: Name) => (value(name) === '' ? null : Number(value(name)));
	return accepted({
		filters: {
			unit: value('unit') || null,
			kind: (value('kind') || null) as HistoryFilters['kind'],
			channel: (value('channel') || null) as ChannelName | null,
			from: value('from') || null,
			to: value('to') || null,
			lag: number('lag'),
			person: value('person') || null,
			text: value('q') || null,
		},
		before: number('before'),
	});
}

/** The values that lead to this list. */
export function writeHistoryQuery({ filters, before }: HistoryQuery): HistoryValues {
	const { text, ...rest } = filters;
	const values = { ...rest, q: text, before };
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as HistoryValues;
}
