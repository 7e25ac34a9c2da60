import type { AnyTx } from '~/data/database.server';
import { keptEntries } from '~/data/entry-records.server';
import { oddNumbers } from '~/data/exact-numbers.server';
import { claimedSeqs, recordCounts, undecidedFiling, wrongEnd } from '~/data/history-pages.server';
import { allPeople } from '~/data/people.server';
import { workCalendar } from '~/data/reference.server';
import type { Fault } from '~/domain/audit/fault';
import { calendarFault } from '~/domain/audit/replay-calendar';
import { entriesFault } from '~/domain/audit/replay-entry';
import { peopleFault } from '~/domain/audit/replay-people';
import type { Replay } from '../replay-page.server';

/**
 * What only shows when all events are known: an end that was cut, rows without an event, and what the last event of several counts
 * for. Of the latter the one with the lowest number.
 */
export async function endFault(tx: AnyTx, replay: Replay): Promise<Fault | null> {
	const { head, people, entries, calendar, watch } = replay;
	const ahead = watch.end();
	if (ahead) return ahead;
	const claimed = await claimedSeqs(tx);
	if (claimed.last > head.seq) return { code: 'tail-cut', seq: head.seq + 1, detail: `${head.seq} < ${claimed.last}` };
	const [ended, odd] = [await wrongEnd(tx, replay.projects), await oddNumbers(tx)];
	const faults: (Fault | null)[] = [
		beforeTheFirst(claimed.first),
		ended === null ? null : { code: 'state-times', seq: ended, detail: 'recordedTo' },
		odd === null ? null : { code: 'record-unexplained', seq: null, detail: odd },
		await countFault(tx, replay),
		ruleSetFault(replay),
		peopleFault(people, await allPeople(tx)),
		entriesFault(entries, await keptEntries(tx)),
		calendarFault(calendar, await workCalendar(tx)),
	];
	const named = (fault: Fault) => fault.seq ?? Number.MAX_SAFE_INTEGER;
	return faults.filter((fault) => fault !== null).sort((one, other) => named(one) - named(other))[0] ?? null;
}

/** A record that claims a place before the first event, where no replay comes by. An event cannot: a CHECK forbids it. */
function beforeTheFirst(claimed: number | null): Fault | null {
	return claimed !== null && claimed < 1 ? { code: 'record-unexplained', seq: null, detail: `#${claimed}` } : null;
}

async function countFault(tx: AnyTx, replay: Replay): Promise<Fault | null> {
	const counts = await recordCounts(tx);
	for (const table of ['states', 'reports', 'requests', 'decided', 'imports'] as const) {
		if (counts[table] === replay[table]) continue;
		const filing = table === 'decided' ? await undecidedFiling(tx) : null;
		const detail = `${table} ${counts[table]} ≠ ${replay[table]}`;
		return filing === null
			? { code: 'record-unexplained', seq: null, detail }
			: { code: 'request-changed', seq: filing, detail };
	}
	return null;
}

function ruleSetFault({ kept, rules }: Replay): Fault | null {
	const unpublished = [...kept.ruleSets.keys()].find((id) => !rules.has(id));
	return unpublished === undefined ? null : { code: 'record-unexplained', seq: null, detail: unpublished };
}
