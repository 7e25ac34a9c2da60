import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { instantsOfDay } from '~/domain/instant';

/** One file of an archive. */
export interface ZipEntry {
	path: string;
	content: string;
}

const AHEAD_MS = Date.parse('1970-01-01T00:00:00Z') - Date.parse(instantsOfDay('1970-01-01').from);

/**
 * Packs files into a ZIP, each with the same time: the same files give the same bytes, whatever the machine's zone. A ZIP knows no
 * zone: the time it shows is that of Shanghai.
 */
export async function writeZip(entries: readonly ZipEntry[], instant: string): Promise<Buffer> {
	const shown = new Date(Date.parse(instant) + AHEAD_MS);
	const day = [shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate()] as const;
	const mtime = new Date(...day, shown.getUTCHours(), shown.getUTCMinutes(), shown.getUTCSeconds());
	const zip = new ZipFile();
	for (const { path, content } of entries) {
		zip.addBuffer(Buffer.from(content, 'utf8'), path, { mtime, mode: 0o100644, forceDosTimestamp: true });
	}
	zip.end();
	return buffer(zip.outputStream);
}
