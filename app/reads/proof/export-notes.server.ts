import { noteIsSigned, type VerifyingKey } from '~/data/signing-key.server';
import { type NoteSignature, readCheckpoint, type SignedCheckpoint } from '~/domain/audit/checkpoint';
import { type ExportEnd, type ExportNote, type ExportPart, readExportText } from '~/domain/audit/export-note';
import type { Fault } from '~/domain/audit/fault';
import type { Against } from './against.server';
import { lineDigest } from './vouched-lines.server';

/** What vouches for the lines of an export, met while it is read from its end: one part is in memory at a time. */
export class ExportNotes {
	/** What was signed of the whole; null in files that carry no notes. */
	end: ExportEnd | null = null;
	/** The checkpoint the file brings along. */
	checkpoint: SignedCheckpoint | null = null;
	/** Keys whose signatures count; none on a machine without a key where nobody named one. */
	readonly counting: readonly VerifyingKey[];
	private part = new Map<number, string>();
	/** How many events are still to come further up. */
	private left = 0;

	constructor({ keys }: Against) {
		this.counting = keys;
	}

	/** Takes a note in. The fault says that events between the last one seen and the next are gone, or that the note has no place here. */
	take({ text, signatures }: ExportNote, seen: number): Fault | null {
		if (!this.isSigned(text, signatures)) return strange('seal-missing', seen);
		const read = readExportText(text);
		if (!read) return strange('unreadable', seen);
		return 'end' in read ? this.begin(read.end, seen) : this.turnTo(read.part, seen);
	}

	/** Takes in the checkpoint of a whole history, which stands between its last event and the signed note of its end. */
	takeCheckpoint(note: string, seen: number): Fault | null {
		const read = readCheckpoint(note);
		if (!read.ok || !this.end?.whole || this.checkpoint || seen > 0) return strange('unreadable', seen);
		if (!this.isSigned(read.value.text, read.value.signatures)) return strange('seal-missing', seen);
		this.checkpoint = read.value;
		return null;
	}

	/** Whether this very line was signed. */
	vouchesFor(seq: number, line: string): boolean {
		return this.part.get(seq) === lineDigest(line);
	}

	/** What is missing when the file has been read up to its top. */
	atTheTop(seen: number): Fault | null {
		if (this.part.size > 0) return this.gone(seen, this.left);
		return this.left > 0 ? { code: 'tail-cut', seq: seen + 1, detail: `${this.end?.count}` } : null;
	}

	/** Takes a line off the part it belongs to. */
	seen(seq: number): void {
		this.part.delete(seq);
	}

	/** The end stands last in the file, and once: one more on top of what is left of a cut file does not make it whole. */
	private begin(end: ExportEnd, seen: number): Fault | null {
		if (this.end || seen > 0) return this.atTheTop(seen) ?? strange('unreadable', seen);
		this.end = end;
		this.left = end.count;
		return null;
	}

	private turnTo({ origin, at, query, from, lines }: ExportPart, seen: number): Fault | null {
		const end = this.end;
		// A part of another export vouches for nothing here.
		if (!end || end.origin !== origin || end.at !== at || end.query !== query) return strange('seal-missing', seen);
		const fits = this.part.size === 0 && from + lines.length === this.left;
		const fault = fits ? null : this.gone(seen, from + lines.length);
		this.part = new Map(lines.map(({ seq, digest }) => [seq, digest]));
		this.left = from;
		return fault;
	}

	/** The first event that was told and did not come; of a part that is gone as a whole only after which one. */
	private gone(seen: number, left: number): Fault {
		const seq = this.part.size > 0 ? Math.min(...this.part.keys()) : seen + 1;
		return { code: 'number-missing', seq, detail: `${left} < ${this.left}` };
	}

	private isSigned(text: string, signatures: readonly NoteSignature[]): boolean {
		return this.counting.length === 0 || this.counting.some((key) => noteIsSigned(key, text, signatures));
	}
}

/** A note that has no business where it stands. */
function strange(code: Fault['code'], seen: number): Fault {
	return { code, seq: seen + 1, detail: 'vouched' };
}
