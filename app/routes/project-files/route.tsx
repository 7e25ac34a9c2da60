import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/commands/record-export.server';
import { wordsIn } from '~/i18n/both-languages.server';
import { SHEET_TYPES, writeCsv, writeXlsx } from '~/ledger/write-sheet.server';
import { type ProjectExport, projectExport } from '~/reads/project-export.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { acting } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { readerSettings } from '~/web/reader-settings.server';
import { statusOf } from '~/web/respond.server';

export const handle: RouteHandle = { policy: 'list.export', showsDay: 'past' };

/** `/projects.csv` and `/projects.xlsx`: the list of the page with the same query, whole, with everything that is known. */
export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'list.export');
	const url = new URL(request.url);
	const kind = url.pathname.endsWith('.xlsx') ? 'xlsx' : 'csv';
	const past = pastOf(context);
	const words = wordsIn(readerSettings(request).language);
	const asked = await projectExport(context.app.db, person, url.searchParams, context.today, words, past);
	if (!asked.ok) return refusal(words.t('board.badAddress.explain', { name: asked.refusal.field }), 400);
	const facts = { what: `projects.${kind}`, rows: asked.value.count, query: url.search };
	const noted = await recordExport(acting(context, person), 'list.export', facts);
	if (!noted.ok) return refusal(noted.refusal.code, statusOf(noted.refusal));
	const name = past ? `projects-as-of-${past.day}.${kind}` : `projects-${context.today}.${kind}`;
	const headers = {
		'Content-Type': SHEET_TYPES[kind],
		'Content-Disposition': `attachment; filename="${name}"`,
		'Cache-Control': 'private, no-store',
	};
	if (kind === 'xlsx') return workbook(asked.value, words.t('board.projects.title'), headers);
	return new Response(createReadableStreamFromReadable(writeCsv(asked.value.columns, asked.value.rows)), { headers });
}

async function workbook({ columns, rows }: ProjectExport, title: string, headers: HeadersInit): Promise<Response> {
	const body = [];
	for await (const row of rows) body.push(row);
	const made = await writeXlsx(title, columns, body);
	return made.ok ? new Response(made.value as BodyInit, { headers }) : refusal(made.refusal.code, 422);
}

function refusal(words: string, status: number): Response {
	return new Response(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
