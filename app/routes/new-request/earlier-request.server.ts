import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '~/domain/people/actor';
import { requestPage } from '~/reads/request-page.server';

/** A request that was sent back, as the form that asks again begins with it. */
export interface EarlierRequest {
	/** What was typed then, by field. */
	values: Record<string, string>;
	decidedBy: string;
	decision: string;
}

/** The request the address wants to ask again; null unless it was sent back, is of that kind, and may be seen. */
export async function earlierRequest(
	{ app, today }: AppLoadContext,
	actor: Actor,
	asked: { projectId: string; kind: string; again: string | null },
): Promise<EarlierRequest | null> {
	const page = asked.again ? await requestPage(app.db.reader, actor, asked.projectId, asked.again, today) : null;
	if (page?.request.status !== 'refused' || page.request.kind !== asked.kind) return null;
	const { reason, reasonCode, wish, decidedByName, decision } = page.request;
	// A day that has passed since is not offered again as the start of a pause.
	const days = Object.entries(wish).filter(([name, value]) => name !== 'fromOn' || String(value) >= today);
	const texts = days.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
	return {
		values: { ...Object.fromEntries(texts), reason, reasonCode: reasonCode ?? '' },
		decidedBy: decidedByName ?? '',
		decision: decision ?? '',
	};
}
