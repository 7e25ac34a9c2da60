import { createHash } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { recordKit } from '~/commands/record-kit.server';
import { readKitQuery } from '~/domain/audit/kit-query';
import { wordsIn } from '~/i18n/both-languages.server';
import { kitSample } from '~/reads/kit/kit-sample.server';
import { knownAt } from '~/reads/time/known-at.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { acting } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { auditKit } from '~/web/kit/audit-kit.server';
import { statusOf } from '~/web/respond.server';

export const handle: RouteHandle = { policy: 'history.export', title: ({ t }) => t('kit.title') };

/** Taking a kit out is written down, so a plain address does not do it. */
export function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'history.export');
	throw new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

/** The kit in Chinese, whoever asks: the same draw gives the same bytes. */
export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'history.export');
	const { app, now, today } = context;
	const query = new URL(request.url).searchParams;
	const asked = readKitQuery(query.get('size') ?? '', query.get('seed') ?? '');
	if (!asked.ok) return refusal(asked.refusal.code, 400);
	const known = await knownAt(app.db, query.get('until') || today, { now, today });
	if (!known.ok) return refusal(known.refusal.code, 400);
	const sample = await kitSample(app.db, person, known.value, asked.value);
	const bytes = await auditKit(app.db, person, wordsIn('zh-CN'), sample);
	const noted = await recordKit(acting(context, person), {
		...asked.value,
		...{ asOf: known.value.instant, seq: known.value.seq, projects: sample.projects.length },
		sha256: createHash('sha256').update(bytes).digest('hex'),
	});
	if (!noted.ok) return refusal(noted.refusal.code, statusOf(noted.refusal));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'Content-Type': 'application/zip',
			'Content-Disposition': `attachment; filename="audit-kit-${known.value.day}.zip"`,
			'Cache-Control': 'private, no-store',
		},
	});
}

function refusal(words: string, status: number): Response {
	return new Response(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
