import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { expect, inject, it } from 'vitest';
import { runPin } from '../support/run-pin';
import { testDatabaseUrl } from '../support/test-database';

it('leaves a history that verifies: new projects, changes, plan changes as requests, refused rows', async () => {
	const url = testDatabaseUrl('bare');
	const ledgers = path.resolve(import.meta.dirname, '..', 'fixtures', 'ledgers');
	for (const [file, unit] of [
		['deqing-2026-10.xlsx', 'deqing'],
		['changxing-2026-10.xlsx', '长兴县'],
		['anji-2026-10.csv', 'anji'],
	] as const) {
		const argv = ['import', path.join(ledgers, file), '--unit', unit, '--as-of', '2026-10-31', '--json'];
		expect((await runPin(url, argv, { today: '2026-11-01' })).code, file).toBe(0);
	}
	const csv = iconv.decode(readFileSync(path.join(ledgers, 'anji-2026-10.csv')), 'gbk');
	const moved = path.join(inject('runFolder'), 'anji-2026-11.csv');
	writeFileSync(moved, csv.replaceAll('2027-', '2028-').replaceAll('2027/', '2028/').replaceAll('2027.', '2028.'));
	const later = ['import', moved, '--unit', 'anji', '--as-of', '2026-11-30', '--json'];
	const again = (await runPin(url, later, { today: '2026-12-01' })).json()[0];
	expect(again).toMatchObject({ ok: true, created: 0 });
	expect(Number(again?.requests)).toBeGreaterThan(0);
	const verdict = (await runPin(url, ['verify', '--json'], { today: '2026-12-01' })).json()[0];
	expect(verdict).toMatchObject({ ok: true, requests: again?.requests });
});
