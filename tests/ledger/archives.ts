import { ZipFile } from 'yazl';
import { guardZip } from '~/ledger/guard-zip.server';
import { workbook } from './support';

export const HEADER = ['项目名称', '总投资（万元）', '用地面积（亩）'];
/** What the archives here are made from. */
export const GOOD = workbook([HEADER, ['示例项目', 12_000, 30]]);

/** An archive from names and contents, and nothing that a real workbook would need. */
export async function zip(entries: [name: string, content: string | Buffer][]): Promise<Buffer> {
	const file = new ZipFile();
	for (const [name, content] of entries) file.addBuffer(Buffer.from(content), name);
	file.end();
	const chunks: Buffer[] = [];
	for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/** The parts of a sound workbook, some replaced or added. */
export async function rezip(changes: Record<string, string | Buffer | ((old: string) => string)>): Promise<Buffer> {
	const parts = await guardZip(GOOD);
	if (!parts.ok) throw new Error(parts.refusal.code);
	const entries = new Map<string, string | Buffer>(parts.value.map(({ name, bytes }) => [name, Buffer.from(bytes)]));
	for (const [name, change] of Object.entries(changes)) {
		entries.set(name, typeof change === 'function' ? change(String(entries.get(name))) : change);
	}
	return zip([...entries]);
}

/** Changes bytes at every place where a mark stands in the archive. */
export function patch(
	bytes: Buffer,
	mark: string,
	offset: number,
	write: (target: Buffer, at: number) => void,
): Buffer {
	const target = Buffer.from(bytes);
	for (let at = target.indexOf(mark, 0, 'latin1'); at !== -1; at = target.indexOf(mark, at + 1, 'latin1'))
		write(target, at + offset);
	return target;
}

/** An archive written by hand: it may claim another size than it holds, and have more entries than a writer would make. */
export function rawZip(packed: Buffer, claimed: number, entries: number): Buffer {
	const name = Buffer.from('xl/workbook.xml');
	const local = Buffer.alloc(30);
	local.write('PK\x03\x04', 0, 'latin1');
	local.writeUInt16LE(8, 8);
	local.writeUInt32LE(packed.length, 18);
	local.writeUInt32LE(claimed, 22);
	local.writeUInt16LE(name.length, 26);
	const central = Buffer.alloc(46);
	central.write('PK\x01\x02', 0, 'latin1');
	central.writeUInt16LE(8, 10);
	central.writeUInt32LE(packed.length, 20);
	central.writeUInt32LE(claimed, 24);
	central.writeUInt16LE(name.length, 28);
	const directory = Buffer.concat(Array.from({ length: entries }, () => Buffer.concat([central, name])));
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 0, 'latin1');
	end.writeUInt16LE(entries, 8);
	end.writeUInt16LE(entries, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(local.length + name.length + packed.length, 16);
	return Buffer.concat([local, name, packed, directory, end]);
}
