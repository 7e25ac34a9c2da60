import type { AnyTx } from './database.server';

/** Triggers that keep history from being rewritten; without one of them the tables are not protected any more. */
const PROTECTION = [
	'Event_no_update',
	'Event_no_delete',
	'Event_in_order',
	'MonthlyReport_no_update',
	'MonthlyReport_no_delete',
	'ProjectState_close_only',
	'ProjectState_no_delete',
	'Request_decided_stays',
	'Request_no_delete',
	'Standard_published_stays',
	'Standard_no_delete',
	'Application_decided_stays',
	'Application_no_delete',
	'Assessment_no_update',
	'Assessment_no_delete',
	'AdmissionDecision_no_update',
	'AdmissionDecision_no_delete',
	'Measurement_no_update',
	'Measurement_no_delete',
	'OutputReview_decided_stays',
	'OutputReview_no_delete',
];

/** What SQLite finds wrong with the file; empty when it is sound. */
export async function fileFaults(tx: AnyTx): Promise<string[]> {
	const rows = await tx.$queryRawUnsafe<{ integrity_check: string }[]>('PRAGMA integrity_check(10)');
	return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

/** Protecting triggers that are gone. */
export async function missingProtection(tx: AnyTx): Promise<string[]> {
	const rows = await tx.$queryRawUnsafe<{ name: string }[]>(
		"SELECT name FROM sqlite_master WHERE type IN ('trigger', 'table')",
	);
	const present = new Set(rows.map((row) => row.name));
	// A backup from before seals existed has nothing to protect there.
	const wanted = present.has('Seal') ? [...PROTECTION, 'Seal_no_update', 'Seal_no_delete'] : PROTECTION;
	return wanted.filter((name) => !present.has(name));
}
