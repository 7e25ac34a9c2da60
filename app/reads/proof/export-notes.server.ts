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

	/** Takes a note in. The fault says that events between the last one seen and the next are gone. */
	take({ text, signatures }: ExportNote, seen: number): Fault | null {
		if (!this.isSigned(text, signatures)) return null;
		const read = readExportText(text);
		if (read && 'end' in read) this.begin(read.end);
		return read && 'part' in read ? this.turnTo(read.part, seen) : null;
	}

	takeCheckpoint(note: string): void {
		const read = readCheckpoint(note);
		if (read.ok && this.isSigned(read.value.text, read.value.signatures)) this.checkpoint = read.value;
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

	private begin(end: ExportEnd): void {
		this.end = end;
		this.left = end.count;
	}

	private turnTo({ origin, at, query, from, lines }: ExportPart, seen: number): Fault | null {
		const end = this.end;
		// A part of another export vouches for nothing here.
		if (!end || end.origin !== origin || end.at !== at || end.query !== query) return null;
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
