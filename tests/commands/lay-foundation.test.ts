import { expect, it } from 'vitest';
import { layFoundation } from '~/commands/lay-foundation.server';
import { openDatabase } from '~/data/database.server';
import { allStandards } from '~/data/standards.server';
import { DEFAULT_STANDARDS } from '~/domain/entry/default-standards';
import { verifyHistory } from '~/reads/verify-history.server';
import { tamper } from '../support/tamper';
import { testDatabase, testDatabaseUrl } from '../support/test-database';

it('publishes both shipped standards once, marked as not confirmed, and tells of them', async () => {
	const db = await testDatabase('bare');
	const before = await db.reader.event.count();
	await layFoundation(db, '2026-11-21T04:00:00.000Z');
	expect(await db.reader.event.count()).toBe(before);
	const standards = await allStandards(db.reader);
	expect(standards.map(({ name, version, state, toConfirm }) => [name, version, state, toConfirm])).toEqual([
		['345+1.5', 1, 'published', true],
		['2456+节能减排', 1, 'published', true],
	]);
	expect(standards.map(({ indicators }) => indicators)).toEqual(DEFAULT_STANDARDS.map(({ indicators }) => indicators));
	expect((await verifyHistory(db)).fault).toBeNull();
});

it('gives them to a database from before there were any', async () => {
	const url = testDatabaseUrl('bare');
	await tamper(url, 'DELETE FROM "Standard"', `DELETE FROM "Event" WHERE "kind" = 'standard.published'`);
	const db = await openDatabase(url);
	await layFoundation(db, '2026-11-21T04:00:00.000Z');
	expect(await allStandards(db.reader)).toHaveLength(2);
	expect(await db.reader.unit.count()).toBe(7);
	expect((await verifyHistory(db)).fault).toBeNull();
	await db.close();
});

it('never lets a published standard change, and notices when somebody does it all the same', async () => {
	const url = testDatabaseUrl('bare');
	const db = await openDatabase(url);
	const change = `UPDATE "Standard" SET "content" = replace("content", '"limit":400', '"limit":40')`;
	await expect(db.reader.$executeRawUnsafe(change)).rejects.toThrow('never changes');
	await expect(db.reader.$executeRawUnsafe('DELETE FROM "Standard"')).rejects.toThrow('never deleted');
	await db.close();
	await tamper(url, change);
	const changed = await openDatabase(url);
	expect((await verifyHistory(changed)).fault).toMatchObject({ code: 'entry-changed' });
	await changed.close();
});
