import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { tryLedger } from '~/commands/imports/import-ledger.server';
import { recordExport } from '~/commands/record-export.server';
import type { ImportChoices } from '~/domain/imports/choices';
import { wordsIn } from '~/i18n/both-languages.server';
import { faultText } from '~/i18n/refusal-text';
import { SHEET_TYPES, writeCsv, writeXlsx } from '~/ledger/write-sheet.server';
import { draftFile, importBatch } from '~/reads/import-draft.server';
import { type ImportFindings, importFindings } from '~/reads/import-findings.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { acting } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { readerSettings } from '~/web/reader-settings.server';
import { statusOf } from '~/web/respond.server';
import { reasoned } from './reasoned.server';

export const handle: RouteHandle = { policy: 'list.export' };

interface Found {
	findings: ImportFindings;
	unit: string | null;
	asOf: string | null;
}

/**
 * The refused rows as they came, with a column that says why: to be mended and sent in again. They are what a ledger says of
 * projects, so that they were taken out is written down like the export of a list.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'list.export');
	const { app } = context;
	const batch = await importBatch(app.db, person, params.id ?? '');
	if (!batch) throw notFound();
	const words = wordsIn(readerSettings(request).language);
	const found = await findings();
	if (!found) throw notFound();
	const { columns, rows } = reasoned(found.findings, { ...words, fault: (fault) => faultText(words, fault) });
	const kind = new URL(request.url).pathname.endsWith('.xlsx') ? 'xlsx' : 'csv';
	const what = `${['refused', found.unit, found.asOf].filter(Boolean).join('-')}.${kind}`;
	const facts = { what, rows: rows.length, query: `?import=${batch.id}` };
	const noted = await recordExport(acting(context, person), 'list.export', facts);
	if (!noted.ok) throw new Response(noted.refusal.code, { status: statusOf(noted.refusal) });
	const headers = {
		'Content-Type': SHEET_TYPES[kind],
		'Content-Disposition': `attachment; filename="${what}"`,
		'Cache-Control': 'private, no-store',
	};
	if (kind === 'csv') return new Response(createReadableStreamFromReadable(writeCsv(columns, rows)), { headers });
	const made = await writeXlsx(words.t('imports.counts.refused'), columns, rows);
	if (!made.ok) return new Response(faultText(words, made.refusal), { status: 422 });
	return new Response(made.value as BodyInit, { headers });

	/** Unit and day stand in the name of the file, where they are read from when it comes back. */
	async function findings(): Promise<Found | null> {
		if (!batch) return null;
		if (batch.status === 'committed') {
			return { findings: await importFindings(app.db, batch.id), unit: batch.unit, asOf: batch.dataAsOf };
		}
		const bytes = await draftFile(app.db, person, batch);
		if (!bytes) return null;
		const choices = batch.choices as ImportChoices;
		const tried = await tryLedger(acting(context, person), {
			...choices,
			dayNeeded: true,
			bytes,
			fileName: batch.fileName,
		});
		return tried.ok ? { findings: tried.value, unit: tried.value.unit, asOf: tried.value.asOf } : null;
	}
}
