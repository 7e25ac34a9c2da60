import type { LoaderFunctionArgs } from '@remix-run/node';
import { recordExport } from '~/commands/record-export.server';
import { inclusionProof } from '~/reads/proof/inclusion.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { acting } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { houseOf } from '~/web/house.server';
import { refusedFile } from '~/web/respond.server';

export const handle: RouteHandle = { policy: 'history.export', title: ({ t }) => t('history.title') };

/** Taking a proof out is written down, so a plain address does not do it. */
export function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'history.export');
	throw new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

/** One event with all it takes to check it elsewhere: `pin verify-proof`. */
export async function action({ request, context, params }: LoaderFunctionArgs) {
	const person = admit(request, context, 'history.export');
	const { app, now, today } = context;
	const seq = /^\d{1,9}$/.test(params.seq ?? '') ? Number(params.seq) : 0;
	const proof = await inclusionProof(app.db, person, seq, houseOf(app.env), now);
	if (!proof.ok) return refusedFile(request, proof.refusal);
	if (!proof.value) throw notFound();
	const facts = { what: `proof-${seq}.json`, rows: 1, query: '' };
	const noted = await recordExport(acting(context, person), 'history.export', facts);
	if (!noted.ok) throw notFound();
	return new Response(`${JSON.stringify(proof.value, null, '\t')}\n`, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="event-${seq}-proof-${today}.json"`,
			'Cache-Control': 'private, no-store',
		},
	});
}
