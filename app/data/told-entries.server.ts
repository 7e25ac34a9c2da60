import type { Application } from '~/domain/entry/application';
import type { OutputReview } from '~/domain/entry/output-review';
import { type AnyTx, readRows } from './database.server';
import type { StoredStandard } from './standards.server';

/** What events of entry tell anew, whole, each time it changes. */
interface Told {
	standard: StoredStandard;
	application: Application;
	review: OutputReview;
}

const KINDS: Record<keyof Told, string> = {
	standard: 'standard.',
	application: 'application.',
	review: 'outputReview.',
};

/** Standards, applications or reviews as the last event up to a number tells them, in the order in which they came up. */
export async function toldUpTo<Name extends keyof Told>(tx: AnyTx, name: Name, seq: number): Promise<Told[Name][]> {
	const rows = await readRows<{ told: string }>(
		tx,
		`SELECT json_extract("details", ?) AS "told" FROM "Event"
		 WHERE "kind" BETWEEN ? AND ? AND "seq" <= ? AND json_extract("details", ?) IS NOT NULL ORDER BY "seq"`,
		...[`$.${name}`, KINDS[name], `${KINDS[name]}~`, seq, `$.${name}`],
	);
	const last = new Map<string, Told[Name]>();
	for (const { told } of rows) {
		const record = JSON.parse(told) as Told[Name];
		last.set(record.id, record);
	}
	return [...last.values()];
}
