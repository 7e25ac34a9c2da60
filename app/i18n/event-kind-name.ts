import type { EventKind } from '../domain/audit/event-kinds';
import type { Words } from './words';

/** What a kind of event is called. */
export function eventKindName({ t }: Words, kind: EventKind): string {
	return t(`history.kinds.${kind}`);
}
