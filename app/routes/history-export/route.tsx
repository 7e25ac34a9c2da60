import { type ActionFunctionArgs, createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/commands/record-export.server';
import { wordsIn } from '~/i18n/both-languages.server';
import { SHEET_TYPES } from '~/ledger/write-sheet.server';
import { historyExport } from '~/reads/history.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { acting } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { readerSettings } from '~/web/reader-settings.server';
import { statusOf } from '~/web/respond.server';
import { historyCsv, historyJson } from './history-file.server';

export const handle: RouteHandle = { policy: 'history.export', title: ({ t }) => t('history.title') };

const TYPES = { csv: SHEET_TYPES.csv, json: 'application/json; charset=utf-8' };

/** Taking history out is written down, so a plain address does not do it. */
export function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'history.export');
	throw new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

/** The history as a file, with the filters of the page. That it was taken out is written down before the first row leaves. */
export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'history.export');
	const url = new URL(request.url);
	const format = url.pathname.endsWith('.json') ? 'json' : 'csv';
	const asked = await historyExport(context.app.db, person, url.searchParams);
	if (!asked.ok) return refusal(asked.refusal.code, 400);
	const { count, rows } = asked.value;
	const facts = { what: `history.${format}`, rows: count, query: url.search };
	const noted = await recordExport(acting(context, person), 'history.export', facts);
	if (!noted.ok) return refusal(noted.refusal.code, statusOf(noted.refusal));
	const words = wordsIn(readerSettings(request).language);
	const file = format === 'json' ? historyJson(words, rows) : historyCsv(words, rows);
	return new Response(createReadableStreamFromReadable(file), {
		headers: {
			'Content-Type': TYPES[format],
			'Content-Disposition': `attachment; filename="history-${context.today}.${format}"`,
			'Cache-Control': 'private, no-store',
		},
	});
}

function refusal(words: string, status: number): Response {
	return new Response(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
