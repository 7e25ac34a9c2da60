import { type AnyTx, type Database, readSnapshot } from '~/data/database.server';
import { keptEntries } from '~/data/entry-records.server';
import { brokenProtection, fileFaults } from '~/data/file-health.server';
import { eventsAfter, lastClaimedSeq, recordCounts, wrongEnd } from '~/data/history-pages.server';
import { GENESIS_HASH, type Head } from '~/data/journal.server';
import { allPeople } from '~/data/people.server';
import { allRuleSets, workCalendar } from '~/data/reference.server';
import { canonicalJson } from '~/domain/audit/canonical-json';
import type { Fault } from '~/domain/audit/fault';
import { calendarFault } from '~/domain/audit/replay-calendar';
import { entriesFault } from '~/domain/audit/replay-entry';
import { peopleFault } from '~/domain/audit/replay-people';
import { type Against, NOTHING_SIGNED } from './proof/against.server';
import { CheckpointWatch } from './proof/checkpoint-watch.server';
import { KnownFacts } from './proof/known-facts.server';
import { checkSeals } from './proof/seal-check.server';
import { type Replay, replayPage } from './replay-page.server';

/** What a verification found. `head` is the last event that is proven good. */
export interface Verdict {
	fault: Fault | null;
	head: Head;
	states: number;
	reports: number;
	requests: number;
	/** Up to where keys that count have sealed it; null when none was to be looked for. */
	sealedTo: number | null;
	/** Size of the largest checkpoint that agrees; 0 without one. */
	agreedTo: number;
}

const PAGE = 500;

/**
 * Checks the whole history of a database file: every hash, that replaying the events from nothing gives exactly the recorded states,
 * their outlooks, the reports, requests, people, rules and working days, and what was signed. Works on one snapshot, a page at a
 * time, while others read and write; memory does not grow with the history.
 */
export async function verifyHistory(
	{ url }: Pick<Database, 'url'>,
	against: Against = NOTHING_SIGNED,
	onProgress: (seq: number) => void = () => {},
): Promise<Verdict> {
	const replay: Replay = {
		head: { seq: 0, at: '', hash: GENESIS_HASH },
		watch: new CheckpointWatch(against.checkpoints),
		rules: new Map(),
		people: new Map(),
		entries: new Map(),
		facts: new KnownFacts(),
		calendar: { fields: new Map(), whole: true },
		...{ states: 0, projects: 0, reports: 0, requests: 0, decided: 0 },
	};
	return readSnapshot(url, async (tx) => {
		const fault = await firstFault(tx, replay, onProgress);
		const { head, states, reports, requests, watch } = replay;
		const { agreedTo } = watch;
		const sealed = fault ? { fault, sealedTo: null } : await checkSeals(tx, against, head.seq, agreedTo);
		return { head, states, reports, requests, agreedTo, ...sealed };
	});
}

async function firstFault(tx: AnyTx, replay: Replay, onProgress: (seq: number) => void): Promise<Fault | null> {
	for (let limit = PAGE; ; ) {
		try {
			const events = await eventsAfter(tx, replay.head.seq, limit);
			if (events.length === 0) break;
			const fault = await replayPage(tx, replay, events);
			if (fault) return fault;
			onProgress(replay.head.seq);
		} catch (error) {
			// A damaged page of the file: read on in smaller steps, to name the first event that cannot be read.
			if (limit === 1) return { code: 'unreadable', seq: replay.head.seq + 1, detail: reasonOf(error) };
			limit = Math.max(1, Math.floor(limit / 10));
		}
	}
	return (await afterTheEnd(tx, replay)) ?? (await fileFault(tx));
}

/** What only shows when all events are known: rows without an event, rules and people that differ from what events say. */
async function afterTheEnd(tx: AnyTx, replay: Replay): Promise<Fault | null> {
	const { head, rules, people, calendar, watch } = replay;
	const ahead = watch.end();
	if (ahead) return ahead;
	const claimed = await lastClaimedSeq(tx);
	if (claimed > head.seq) return { code: 'tail-cut', seq: head.seq + 1, detail: `${head.seq} < ${claimed}` };
	const ended = await wrongEnd(tx, replay.projects);
	if (ended !== null) return { code: 'state-times', seq: ended, detail: 'recordedTo' };
	const counts = await recordCounts(tx);
	for (const table of ['states', 'reports', 'requests', 'decided'] as const) {
		if (counts[table] === replay[table]) continue;
		return { code: 'record-unexplained', seq: null, detail: `${table} ${counts[table]} ≠ ${replay[table]}` };
	}
	const kept = await allRuleSets(tx);
	const changed = kept.find((one) => canonicalJson(one) !== canonicalJson(rules.get(one.id) ?? null));
	if (changed || kept.length !== rules.size) return { code: 'rule-set-changed', seq: null, detail: changed?.id ?? '' };
	return (
		peopleFault(people, await allPeople(tx)) ??
		entriesFault(replay.entries, await keptEntries(tx)) ??
		calendarFault(calendar, await workCalendar(tx))
	);
}

async function fileFault(tx: AnyTx): Promise<Fault | null> {
	const damaged = await fileFaults(tx);
	if (damaged.length > 0) return { code: 'file-damaged', seq: null, detail: damaged[0] ?? '' };
	const broken = await brokenProtection(tx);
	return broken.length > 0 ? { code: 'protection-missing', seq: null, detail: broken.join(', ') } : null;
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? (error.message.split('\n').at(-1) ?? '') : String(error);
}
