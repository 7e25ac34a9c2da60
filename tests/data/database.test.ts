import { describe, expect, it } from 'vitest';
import { pragmas, requireDurable } from '~/data/database.server';
import { testDatabase } from '../support/test-database';

describe('openDatabase', () => {
	it('runs every connection with synchronous=FULL on a write-ahead log', async () => {
		const db = await testDatabase();
		const full = { synchronous: 2, journalMode: 'wal' };
		expect(await pragmas(db.reader)).toEqual(full);
		expect(await db.write((tx) => pragmas(tx))).toEqual(full);
	});

	it.each(['NORMAL', 'OFF'])('refuses to work on a connection with synchronous=%s', async (weaker) => {
		const { reader } = await testDatabase();
		await reader.$queryRawUnsafe(`PRAGMA synchronous=${weaker}`);
		await expect(requireDurable(reader)).rejects.toThrow('unsafe database connection');
	});

	it('shows readers nothing of a transaction before it is committed', async () => {
		const db = await testDatabase();
		const units = () => db.reader.unit.count();
		const before = await units();
		await db.write(async (tx) => {
			await tx.unit.create({ data: { id: 'x', nameZh: '示例', nameEn: 'x', position: 99 } });
			expect(await units()).toBe(before);
		});
		expect(await units()).toBe(before + 1);
	});

	it('takes everything back when the work throws', async () => {
		const db = await testDatabase();
		const before = await db.reader.unit.count();
		const work = db.write(async (tx) => {
			await tx.unit.create({ data: { id: 'y', nameZh: '示例', nameEn: 'y', position: 98 } });
			throw new Error('no');
		});
		await expect(work).rejects.toThrow('no');
		expect(await db.reader.unit.count()).toBe(before);
	});

	it('serves writers in turn, without an error', async () => {
		const db = await testDatabase();
		const add = (number: number) =>
			db.write(async (tx) => {
				const count = await tx.unit.count();
				await tx.unit.create({ data: { id: `w${number}`, nameZh: '示例', nameEn: 'w', position: count } });
				return count;
			});
		const seen = await Promise.all(Array.from({ length: 16 }, (_, index) => add(index)));
		expect(new Set(seen).size).toBe(16);
	});
});
