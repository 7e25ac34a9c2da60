import type { NoteSignature } from './checkpoint';

/** Which export a note belongs to: parts of another one do not fit. */
export interface ExportName {
	/** Whose history, as checkpoints name it. */
	origin: string;
	/** When it was taken out. */
	at: string;
	/** What was asked for, as its address. */
	query: string;
}

/** What is signed of some of the events of an export, together with what stands beside them. */
export interface ExportPart extends ExportName {
	/** How many events come before it in the file. */
	from: number;
	/** SHA-256 of the text of each event's line, base64, newest first. */
	lines: { seq: number; digest: string }[];
}

/** What is signed of an export as a whole. */
export interface ExportEnd extends ExportName {
	/** Number of events. */
	count: number;
	/** Whether these are all events up to the newest of them. */
	whole: boolean;
}

const HEADS = { part: 'project-pin history export', end: 'project-pin history export end' };

/** The text to sign, line end included. */
export function partText({ from, lines, ...name }: ExportPart): string {
	return [HEADS.part, ...nameLines(name), from, ...lines.map(({ seq, digest }) => `${seq} ${digest}`), ''].join('\n');
}

/** The same for the whole of it. */
export function endText({ count, whole, ...name }: ExportEnd): string {
	return [HEADS.end, ...nameLines(name), `${count} ${whole ? 'whole' : 'part'}`, ''].join('\n');
}

function nameLines({ origin, at, query }: ExportName): string[] {
	return [origin, at, query];
}

/** A note as it stands in the file. */
export interface ExportNote {
	text: string;
	signatures: NoteSignature[];
}

const LINE = /^(\d{1,15}) ([A-Za-z0-9+/]{43}=)$/;
const COUNT = /^(\d{1,15}) (whole|part)$/;

/** Reads a signed text; null when it is none. Whether the signature is good is for who holds the key. */
export function readExportText(text: string): { part: ExportPart } | { end: ExportEnd } | null {
	const [head, origin = '', at = '', query = '', about = '', ...rest] = text.split('\n');
	const name = { origin, at, query };
	const [, count, extent] = COUNT.exec(about) ?? [];
	if (head === HEADS.end) return count ? { end: { ...name, count: Number(count), whole: extent === 'whole' } } : null;
	const lines = rest.slice(0, -1).map((line) => LINE.exec(line));
	if (head !== HEADS.part || !/^\d{1,15}$/.test(about) || lines.includes(null)) return null;
	const told = lines.map((match) => ({ seq: Number(match?.[1]), digest: match?.[2] as string }));
	return { part: { ...name, from: Number(about), lines: told } };
}
