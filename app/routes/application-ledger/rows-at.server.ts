import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '~/domain/people/actor';
import { wordsIn } from '~/i18n/both-languages.server';
import { faultText } from '~/i18n/refusal-text';
import { type LedgerCandidate, ledgerCandidates } from '~/reads/entry/ledger-candidates.server';
import { notFound } from '~/web/admit.server';
import { readerSettings } from '~/web/reader-settings.server';

const PAGE_SIZE = 50;

/** The rows of the file an address names, by page and by words looked for; nothing before a file is chosen. */
export async function rowsAt(request: Request, context: AppLoadContext, person: Actor) {
	const query = new URL(request.url).searchParams;
	const file = query.get('file');
	if (file === null) return { rows: null, refusal: null };
	const found = await ledgerCandidates(context.app.db, person, file, context.today);
	if (!found) throw notFound();
	if (!found.ok) {
		return { rows: null, refusal: faultText(wordsIn(readerSettings(request).language), found.refusal) };
	}
	const q = (query.get('q') ?? '').trim();
	const matching = found.value.candidates.filter((one) => speaksOf(one, q));
	const pages = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
	const page = Math.min(pages, Math.max(1, Math.floor(Number(query.get('page'))) || 1));
	const shown = matching.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
	const { fileName } = found.value;
	return {
		rows: { ...{ file, fileName, q, page, pageSize: PAGE_SIZE, total: matching.length }, list: shown.map(listed) },
		refusal: null,
	};
}

function speaksOf({ candidate: { name, firmName } }: LedgerCandidate, q: string): boolean {
	return q === '' || [name, firmName].some((text) => text?.includes(q));
}

function listed({ row, unit, candidate, faults, verdict }: LedgerCandidate) {
	const { name = null, firmName = null, areaMu = null } = candidate;
	return { row, unit, name, firmName, areaMu, verdict, faults: faults.length };
}

export type CandidateList = NonNullable<Awaited<ReturnType<typeof rowsAt>>['rows']>;
