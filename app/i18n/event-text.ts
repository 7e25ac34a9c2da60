import { eventSentence, type ToldEvent } from './event-sentence';
import type { Words } from './words';

/** An event as plain text, for files: `记录开工：2026-03-01 → 2026-03-15`. */
export function eventText(words: Words, event: ToldEvent): string {
	const blank = words.t('events.blank');
	return eventSentence(words, event)
		.map((part) =>
			typeof part === 'string' ? part : part.from === null ? (part.to ?? blank) : `${part.from} → ${part.to ?? blank}`,
		)
		.join('');
}
