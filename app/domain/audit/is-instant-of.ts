/**
 * Whether a record's instant is the one its event stands for. An event that says the instant (`said`) is believed. Else it is the
 * event's own – but after a clock jump the journal keeps the instant of the event before, and only then may the record be older.
 */
export function isInstantOf(kept: string | null, at: string, atBefore: string, said?: unknown): boolean {
	if (typeof said === 'string') return kept === said;
	return kept === at || (kept !== null && kept < at && at === atBefore);
}
