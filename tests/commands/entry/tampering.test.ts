import { expect, it } from 'vitest';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { recordMeasurement } from '~/commands/entry/record-measurement.server';
import { openDatabase } from '~/data/database.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { done, submitted } from '../../support/entry-world';
import { copyOf, tamper } from '../../support/tamper';
import { acting, TEST_TODAY } from '../../support/test-acting';
import { testDatabaseUrl } from '../../support/test-database';

const url = testDatabaseUrl();
const db = await openDatabase(url);
const applicationId = await submitted(db);
const admit = { kind: 'admit' as const, words: '', documentNo: null, untilOn: null, conditions: [], applicationId };
const projectId = done(await decideApplication(acting(db, 'manager-deqing'), admit)).projectId ?? '';
const measured = { projectId, key: 'taxPerMu' as const, value: 24, periodUntil: TEST_TODAY, source: '示例税务清单' };
done(await recordMeasurement(acting(db, 'officer-deqing'), measured));
await db.close();

async function faultOf(copy: string) {
	const opened = await openDatabase(copy);
	try {
		return (await verifyHistory(opened)).fault;
	} finally {
		await opened.close();
	}
}

it('verifies as it was written', async () => {
	expect(await faultOf(copyOf(url, 'whole'))).toBeNull();
});

it.each([
	['a verdict', `UPDATE "Assessment" SET "verdict" = 'fail'`, 'entry-changed'],
	[
		'an input of a verdict',
		`UPDATE "Assessment" SET "inputs" = replace("inputs", '"areaMu":30', '"areaMu":3')`,
		'entry-changed',
	],
	['a verdict taken out', 'DELETE FROM "Assessment"', 'entry-changed'],
	['a measurement', 'UPDATE "Measurement" SET "value" = 30', 'entry-changed'],
	['a measurement taken out', 'DELETE FROM "Measurement"', 'entry-changed'],
	['who decided', `UPDATE "AdmissionDecision" SET "byName" = '某人'`, 'entry-changed'],
	['an application', `UPDATE "Application" SET "filedByName" = '某人'`, 'entry-changed'],
	['an application taken out', 'DELETE FROM "Application"', 'entry-changed'],
	[
		'a verdict nobody reached',
		`INSERT INTO "Assessment" SELECT 1, "projectId", "applicationId", "unit", "standardId", "standardName", "standardVersion", "on", "verdict", "inputs", "result" FROM "Assessment" LIMIT 1`,
		'record-unexplained',
	],
	[
		'a measurement from the future',
		`INSERT INTO "Measurement" SELECT 9999, "projectId", "unit", "key", "value", "periodUntil", "source", "byId", "byName", "at" FROM "Measurement"`,
		'tail-cut',
	],
])('notices %s', async (what, statement, code) => {
	const copy = copyOf(url, encodeURIComponent(what).replaceAll('%', ''));
	await tamper(copy, statement);
	expect(await faultOf(copy)).toMatchObject({ code });
});

it.each(['Assessment', 'AdmissionDecision', 'Measurement', 'Application'])('lets nobody rewrite %s', async (table) => {
	const opened = await openDatabase(copyOf(url, `rewrite-${table}`));
	await expect(opened.reader.$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow();
	await expect(opened.reader.$executeRawUnsafe(`UPDATE "${table}" SET rowid = rowid`)).rejects.toThrow();
	await opened.close();
});
