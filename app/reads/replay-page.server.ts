import type { AnyTx } from '~/data/database.server';
import { type ReadEvent, recordedStates, type StateText } from '~/data/history-pages.server';
import { keptImports } from '~/data/import-records.server';
import type { Head, StoredEvent } from '~/data/journal.server';
import { requestsById } from '~/data/requests.server';
import { chainFault } from '~/domain/audit/chain-fault';
import type { Fault, FaultCode } from '~/domain/audit/fault';
import { type ReplayedCalendar, replayCalendar } from '~/domain/audit/replay-calendar';
import { entryFault, type ReplayedEntries, replayEntry } from '~/domain/audit/replay-entry';
import { importFault, type KeptImport } from '~/domain/audit/replay-imports';
import { type ReplayedPeople, replayPerson } from '~/domain/audit/replay-people';
import { type KeptRequest, reportFault, requestFault } from '~/domain/audit/replay-records';
import { type KeptReference, referenceFault } from '~/domain/audit/replay-reference';
import { replayState } from '~/domain/audit/replay-state';
import type { RuleSet } from '~/domain/rules/rule-set';
import type { CheckpointWatch } from './proof/checkpoint-watch.server';
import type { KnownFacts } from './proof/known-facts.server';
import type { SparseRecords } from './proof/sparse-records.server';

/** What a verification knows so far; it grows with people, rules and applications, with projects to a bound, not with events. */
export interface Replay {
	head: Head;
	/** Grows the tree and holds it against checkpoints. */
	watch: CheckpointWatch;
	facts: KnownFacts;
	sparse: SparseRecords;
	/** Rules and units as the tables have them. */
	kept: KeptReference;
	rules: Map<string, RuleSet>;
	people: ReplayedPeople;
	calendar: ReplayedCalendar;
	states: number;
	/** First states among them. */
	projects: number;
	reports: number;
	requests: number;
	decided: number;
	imports: number;
	entries: ReplayedEntries;
}

interface Records {
	states: Map<number, StateText>;
	requests: Map<string, KeptRequest>;
	imports: Map<string, KeptImport>;
}

/** Checks the next events against the chain and against what the tables hold of them; moves `replay.head` along. */
export async function replayPage(tx: AnyTx, replay: Replay, page: ReadEvent[]): Promise<Fault | null> {
	const events = page.map(({ event }) => event);
	const first = events[0]?.seq ?? 0;
	const last = events.at(-1)?.seq ?? 0;
	const requestIds = events.filter((event) => event.kind.startsWith('request.')).map(requestIdOf);
	const imports = events.filter((event) => event.kind === 'import.committed').map((event) => String(event.batchId));
	const states = await recordedStates(tx, first, last);
	await replay.facts.prepare(tx, states);
	await replay.sparse.prepare(tx, first, last);
	const records = {
		states: new Map(states.map((state) => [state.eventSeq, state])),
		requests: await requestsById(tx, requestIds),
		imports: await keptImports(tx, imports),
	};
	for (const { event, computedHash } of page) {
		const broken = chainFault(replay.head, event, computedHash, replay.watch.agreedTo);
		if (broken) return broken;
		const code = recordFault(replay, event, records);
		if (code) return { code, seq: event.seq, detail: event.kind };
		const signed = replay.watch.see(event.hash);
		if (signed) return signed;
		replay.head = { seq: event.seq, at: event.at, hash: event.hash };
	}
	return null;
}

function recordFault(replay: Replay, event: StoredEvent, records: Records): FaultCode | null {
	const { kept, sparse, head } = replay;
	const state = records.states.get(event.seq);
	const report = sparse.reports.get(event.seq);
	count(replay, event, state, report !== undefined);
	if (event.kind === 'ruleSet.published') replay.rules.set(String(event.subject), event.details.rules as RuleSet);
	if (!replayPerson(replay.people, event, head.at)) return 'person-changed';
	replayEntry(replay.entries, event);
	if (!replayCalendar(replay.calendar, event)) return 'calendar-changed';
	return (
		referenceFault(event, kept) ??
		stateFault(replay, event, state) ??
		reportFault(event, report, head.at) ??
		requestFault(event, records.requests.get(requestIdOf(event)), head.at) ??
		importFault(event, records.imports.get(String(event.batchId)), head.at) ??
		entryFault(event, sparse.entry(event.seq))
	);
}

function count(replay: Replay, { kind }: StoredEvent, state: StateText | undefined, reported: boolean): void {
	if (state) replay.states++;
	if (state?.version === 1) replay.projects++;
	if (reported) replay.reports++;
	if (kind === 'import.committed') replay.imports++;
	if (kind === 'request.filed') replay.requests++;
	else if (kind.startsWith('request.')) replay.decided++;
}

function stateFault(replay: Replay, event: StoredEvent, state: StateText | undefined): FaultCode | null {
	if (state) state.before = replay.facts.before(state);
	const { fault, facts } = replayState(event, state, replay.rules);
	if (state && facts) replay.facts.replayed(state, facts);
	return fault;
}

function requestIdOf({ details }: StoredEvent): string {
	return String(details.requestId);
}
