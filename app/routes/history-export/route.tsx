import { type ActionFunctionArgs, createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/commands/record-export.server';
import { wordsIn } from '~/i18n/both-languages.server';
import { SHEET_TYPES } from '~/ledger/write-sheet.server';
import { historyExport } from '~/reads/history.server';
import { SealedSpans } from '~/reads/proof/sealed-spans.server';
import { exportHead } from '~/reads/proof/signed-checkpoint.server';
import type { Voucher } from '~/reads/proof/vouched-lines.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { acting } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { houseOf } from '~/web/house.server';
import { pastOf } from '~/web/past.server';
import { readerSettings } from '~/web/reader-settings.server';
import { refusedFile, statusOf } from '~/web/respond.server';
import { historyCsv, historyJson } from './history-file.server';

export const handle: RouteHandle = { policy: 'history.export', title: ({ t }) => t('history.title'), showsDay: 'past' };

const TYPES = { csv: SHEET_TYPES.csv, json: 'application/json; charset=utf-8' };

/** Taking history out is written down, so a plain address does not do it. */
export function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'history.export');
	throw new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

/** The history as a file, with the filters of the page, as of a day too. That it was taken out is written down before the first row leaves. */
export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'history.export');
	const url = new URL(request.url);
	const format = url.pathname.endsWith('.json') ? 'json' : 'csv';
	const past = pastOf(context);
	// Events that come while the file is written, its own among them, are not in it.
	const house = houseOf(context.app.env);
	const signed = await exportHead(context.app.db, format === 'json' ? house : null, context.now);
	// Its lines are signed too: nothing is signed over what somebody wrote without the key.
	if (!signed.ok) return refusedFile(request, signed.refusal);
	const { head, checkpoint } = signed.value;
	const asked = await historyExport(context.app.db, person, url.searchParams, head, past);
	if (!asked.ok) return refusal(asked.refusal.code, 400);
	const { count, rows, whole } = asked.value;
	const facts = { what: `history.${format}`, rows: count, query: url.search };
	const noted = await recordExport(acting(context, person), 'history.export', facts);
	if (!noted.ok) return refusal(noted.refusal.code, statusOf(noted.refusal));
	const words = wordsIn(readerSettings(request).language);
	const spans = new SealedSpans(context.app.db.reader, house);
	const voucher: Voucher = {
		holds: (event) => spans.holds(event),
		key: house.own,
		name: { origin: checkpoint?.origin ?? '', at: context.now, query: url.search },
		whole,
		checkpoint: whole && !past && count === checkpoint?.size ? checkpoint.note : null,
	};
	const file = format === 'json' ? historyJson(words, rows, voucher) : historyCsv(words, rows, past);
	const name = past ? `history-as-of-${past.day}` : `history-${context.today}`;
	return new Response(createReadableStreamFromReadable(file), {
		headers: {
			'Content-Type': TYPES[format],
			'Content-Disposition': `attachment; filename="${name}.${format}"`,
			'Cache-Control': 'private, no-store',
		},
	});
}

function refusal(words: string, status: number): Response {
	return new Response(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
