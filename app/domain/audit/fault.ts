/** What can be wrong with a history, by the name `pin verify` answers. */
export type FaultCode =
	// the chain
	| 'number-missing'
	| 'chain-broken'
	| 'hash-wrong'
	| 'time-backwards'
	| 'tail-cut'
	// what the events say against what the tables hold
	| 'state-missing'
	| 'state-unexpected'
	| 'state-version'
	| 'state-facts'
	| 'state-columns'
	| 'state-times'
	| 'state-outlook'
	| 'rule-set-unknown'
	| 'rule-set-changed'
	| 'unit-changed'
	| 'calendar-changed'
	| 'report-changed'
	| 'request-changed'
	| 'person-changed'
	| 'entry-changed'
	| 'import-changed'
	| 'record-unexplained'
	// what was signed
	| 'seal-missing'
	| 'checkpoint-differs'
	| 'checkpoint-ahead'
	| 'checkpoint-foreign'
	| 'checkpoint-unsigned'
	// the file
	| 'unreadable'
	| 'file-damaged'
	| 'protection-missing';

/** The first thing that is wrong; `seq` is the event it concerns, null when it concerns the file as a whole. */
export interface Fault {
	code: FaultCode;
	seq: number | null;
	/** When only a range is known: the first bad event is at or before `seq`, and not before this one. */
	notBefore?: number;
	detail: string;
}
