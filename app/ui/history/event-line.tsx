import { type ReactNode, useId } from 'react';
import { eventSentence, type SentencePart, type ToldEvent } from '~/i18n/event-sentence';
import type { Words } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import type { HistoryLine } from '~/reads/history.server';
import { Change } from '~/ui/page/timeline';

/** What history shows of an event. */
export type ShownEvent = Pick<
	HistoryLine,
	| 'seq'
	| 'at'
	| 'personName'
	| 'channel'
	| 'kind'
	| 'subject'
	| 'changes'
	| 'details'
	| 'reason'
	| 'effectiveOn'
	| 'lagDays'
>;

/** Working days after which a recording counts as back-dated. */
export const NOTABLE_LAG_DAYS = 10;

/** What happened, as a sentence; what moved stands struck out before what it became. */
export function EventLine({ event }: { event: ToldEvent }) {
	const id = useId();
	const words = useWords();
	return <>{eventSentence(words, event).map((part, at) => told(words, part, `${id}${at}`))}</>;
}

function told(words: Words, part: SentencePart, key: string): ReactNode {
	if (typeof part === 'string') return part;
	if (part.from === null) return <b key={key}>{part.to ?? words.t('events.blank')}</b>;
	return <Change key={key} from={part.from} to={part.to ?? words.t('events.blank')} />;
}

/** Who did it; what the product does by itself has a name in each language. */
export function personWord({ t }: Words, name: string): string {
	return name === 'system' ? t('history.system') : name;
}

/** Why it happened, when a reason was given. */
export function eventReason(words: Words, event: Pick<ShownEvent, 'reason' | 'details'>): string | null {
	const reason = eventReasonWords(words, event);
	return reason && words.t('events.reason', { words: reason });
}

/** The same where a label says already that it is the reason. */
export function eventReasonWords(words: Words, event: Pick<ShownEvent, 'reason' | 'details'>): string | null {
	if (!event.reason) return null;
	const { reasonCode } = event.details;
	if (typeof reasonCode !== 'string') return event.reason;
	return words.t('events.reasonCode', { code: words.term('reason', reasonCode), words: event.reason });
}

/** Recorded long after it happened, or asked for after the light had turned: worth a second look. */
export function isNotable({ lagDays, details }: Pick<ShownEvent, 'lagDays' | 'details'>): boolean {
	return (lagDays ?? 0) > NOTABLE_LAG_DAYS || details.filedLate === true;
}

/** Who, when, through which door, why, and how late it was recorded. */
export function EventMeta({ event }: { event: ShownEvent }) {
	const words = useWords();
	const { t, term, format } = words;
	const late = event.details.filedLate === true ? t('events.filedLate') : null;
	const lag = (event.lagDays ?? 0) > NOTABLE_LAG_DAYS ? t('events.lag', { count: event.lagDays ?? 0 }) : null;
	const parts = [
		format.instant(event.at),
		personWord(words, event.personName),
		term('channel', event.channel),
		eventReason(words, event),
		lag,
		late,
	];
	return <>{parts.filter(Boolean).join(' · ')}</>;
}
