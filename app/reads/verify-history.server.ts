import { type AnyTx, type Database, readSnapshot } from '~/data/database.server';
import { brokenProtection, fileFaults } from '~/data/file-health.server';
import { eventsAfter } from '~/data/history-pages.server';
import { GENESIS_HASH, type Head } from '~/data/journal.server';
import { allUnits, keptRuleSets } from '~/data/reference.server';
import type { Fault } from '~/domain/audit/fault';
import { type Against, NOTHING_SIGNED } from './proof/against.server';
import { CheckpointWatch } from './proof/checkpoint-watch.server';
import { endFault } from './proof/end-fault.server';
import { KnownFacts } from './proof/known-facts.server';
import { sealsBeside } from './proof/seal-check.server';
import { SparseRecords } from './proof/sparse-records.server';
import { type Replay, replayPage } from './replay-page.server';

/** What a verification found. `head` is the last event that is true to itself and follows all before it. */
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
	/** Of an export that is but a part of the history: how many events, and what was asked for. */
	part?: { events: number; query: string };
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
	const nothing: Omit<Replay, 'kept'> = {
		head: { seq: 0, at: '', hash: GENESIS_HASH },
		watch: new CheckpointWatch(against.checkpoints),
		rules: new Map(),
		people: new Map(),
		entries: new Map(),
		facts: new KnownFacts(),
		sparse: new SparseRecords(),
		calendar: { fields: new Map(), whole: true },
		...{ states: 0, projects: 0, reports: 0, requests: 0, decided: 0, imports: 0 },
	};
	return readSnapshot(url, async (tx) => {
		const kept = { ruleSets: await keptRuleSets(tx), units: await allUnits(tx) };
		const replay: Replay = { ...nothing, kept };
		const found = await faultFound(tx, replay, onProgress);
		const { head, states, reports, requests, watch } = replay;
		const sealed = await sealsBeside(tx, against, head.seq, found);
		return { head, states, reports, requests, agreedTo: watch.agreedTo, ...sealed };
	});
}

async function faultFound(tx: AnyTx, replay: Replay, onProgress: (seq: number) => void): Promise<Fault | null> {
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
	return (await endFault(tx, replay)) ?? (await fileFault(tx));
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
