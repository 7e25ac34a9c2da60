import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/commands/record-export.server';
import { signedCheckpoint } from '~/reads/proof/signed-checkpoint.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { acting } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { houseOf } from '~/web/house.server';
import { refusedFile } from '~/web/respond.server';

export const handle: RouteHandle = { policy: 'history.export', title: ({ t }) => t('history.title') };

/** Taking a checkpoint out is written down, so a plain address does not do it. */
export function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'history.export');
	throw new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

/** A signed statement of how far the history goes: whoever keeps it can tell any later rewriting. */
export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'history.export');
	const { app, now } = context;
	const signed = await signedCheckpoint(app.db, houseOf(app.env), now);
	if (!signed.ok) return refusedFile(request, signed.refusal);
	if (!signed.value) throw notFound();
	const { size, note } = signed.value;
	const facts = { what: `checkpoint-${size}.txt`, rows: size, query: '' };
	const noted = await recordExport(acting(context, person), 'history.export', facts);
	if (!noted.ok) throw notFound();
	return new Response(note, {
		headers: {
			'Content-Type': 'text/plain; charset=utf-8',
			'Content-Disposition': `attachment; filename="checkpoint-${size}.txt"`,
			'Cache-Control': 'private, no-store',
		},
	});
}
