import { GENESIS_HASH, type Head } from '~/data/journal.server';
import type { Fault } from '~/domain/audit/fault';
import { firstFault } from '~/domain/audit/first-fault';
import type { Verdict } from '../verify-history.server';
import type { Against } from './against.server';
import { CheckpointWatch } from './checkpoint-watch.server';
import { type Line, lineFault, lineOf, lineText } from './export-line.server';
import { ExportNotes } from './export-notes.server';
import { linesBackwards } from './lines-backwards.server';

interface Reading {
	notes: ExportNotes;
	watch: CheckpointWatch | null;
	head: Head;
	events: number;
	/** The first event that neither a note nor, so far, a checkpoint vouches for. */
	unvouched: number | null;
	/** The first event beside which words stand that nothing vouches for: a checkpoint holds events alone. */
	wordsUnvouched: number | null;
}

/**
 * Checks an exported history, read from its end, where the oldest event stands: every hash, every link, that the product wrote just
 * these lines, and checkpoints. Memory holds one part of it. A part of the history (filtered, or what one reader may see) verifies as
 * what its signed note says it is: each event and word in it, and that none was taken out.
 */
export async function verifyExport(file: string, against: Against): Promise<Verdict> {
	const nothing = { unvouched: null, wordsUnvouched: null, watch: null, events: 0 };
	const head = { seq: 0, at: '', hash: GENESIS_HASH };
	const reading: Reading = { ...nothing, head, notes: new ExportNotes(against) };
	const found =
		(await lineFaultIn(file, reading, against)) ??
		reading.notes.atTheTop(reading.head.seq) ??
		watchOf(reading, against).end();
	const fault = firstFault(unvouchedFault(reading, found) ?? found, null);
	const { notes, watch, events } = reading;
	const { end } = notes;
	const sealedTo = notes.counting.length > 0 && !fault ? reading.head.seq : null;
	const part = end && !end.whole ? { part: { events, query: end.query } } : {};
	const counts = { states: 0, reports: 0, requests: 0 };
	return { fault, head: reading.head, ...counts, sealedTo, agreedTo: watch?.agreedTo ?? 0, ...part };
}

async function lineFaultIn(file: string, reading: Reading, against: Against): Promise<Fault | null> {
	for await (const raw of linesBackwards(file)) {
		const text = lineText(raw);
		if (text === '') continue;
		const line = lineOf(text);
		if (!line) return { code: 'unreadable', seq: reading.head.seq + 1, detail: '' };
		const fault = takeLine(reading, line, text, against);
		if (fault) return fault;
	}
	return null;
}

function takeLine(reading: Reading, line: Line, text: string, against: Against): Fault | null {
	const { notes, head } = reading;
	if (line.checkpoint !== undefined) return notes.takeCheckpoint(line.checkpoint, head.seq);
	if (line.vouched) return notes.take(line.vouched, head.seq);
	const { event } = line;
	if (!event) return null;
	const wrong = lineFault(head, event, isWhole(reading));
	if (wrong) return wrong.notBefore !== undefined && isProven(reading) ? { ...wrong, notBefore: event.seq } : wrong;
	if (notes.counting.length > 0 && !notes.vouchesFor(event.seq, text)) {
		reading.unvouched ??= event.seq;
		if (line.sentence || line.projectName) reading.wordsUnvouched ??= event.seq;
	}
	notes.seen(event.seq);
	reading.head = { seq: event.seq, at: event.at, hash: event.hash };
	reading.events++;
	const watch = watchOf(reading, against);
	const differs = isWhole(reading) ? watch.see(event.hash) : null;
	if (reading.unvouched !== null && reading.unvouched <= watch.agreedTo) reading.unvouched = null;
	return differs;
}

/** Made when the first event comes: what the file brings along stands below it. Of a part no checkpoint can be computed. */
function watchOf(reading: Reading, { checkpoints }: Against): CheckpointWatch {
	const { checkpoint } = reading.notes;
	const own = checkpoint ? [checkpoint] : [];
	reading.watch ??= new CheckpointWatch(isWhole(reading) ? [...checkpoints, ...own] : []);
	return reading.watch;
}

/** Whether notes vouch for everything so far: then it is not the earlier of two events that was altered. */
function isProven({ notes, unvouched }: Reading): boolean {
	return notes.counting.length > 0 && notes.end !== null && unvouched === null;
}

function isWhole({ notes }: Reading): boolean {
	return notes.end?.whole ?? true;
}

/** The first event nothing vouches for, where that says more than the fault found: a checkpoint names no single event. */
function unvouchedFault({ notes, unvouched, wordsUnvouched, events }: Reading, found: Fault | null): Fault | null {
	if (notes.counting.length === 0) return null;
	const bare = notes.end ? null : events === 0 ? 1 : null;
	const named = [unvouched, wordsUnvouched, bare].filter((seq) => seq !== null);
	// Without notes the words are nobody's, and the events what is asked about first.
	const seq = notes.end ? Math.min(...named) : named[0];
	if (named.length === 0 || seq === undefined) return null;
	const later = found !== null && found.code !== 'checkpoint-differs' && (found.seq ?? 0) < seq;
	return later ? null : { code: 'seal-missing', seq, detail: `${seq}–` };
}
