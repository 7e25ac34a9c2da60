import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '~/domain/people/actor';
import { wordsIn } from '~/i18n/both-languages.server';
import { faultText } from '~/i18n/refusal-text';
import type { ApplicationFormPage } from '~/reads/entry/application-page.server';
import { ledgerCandidates } from '~/reads/entry/ledger-candidates.server';
import { notFound } from '~/web/admit.server';
import { readerSettings } from '~/web/reader-settings.server';

/** What could not be read of the row a form was filled from, in words. */
export interface ReadFault {
	column: string | null;
	value: string;
	text: string;
}

/** The form as the row of a ledger fills it, where the address names one; `faults` is null where it names none. */
export async function filledFrom(
	request: Request,
	context: AppLoadContext,
	person: Actor,
	page: ApplicationFormPage,
): Promise<ApplicationFormPage & { faults: ReadFault[] | null }> {
	const query = new URL(request.url).searchParams;
	const file = query.get('ledger');
	if (file === null || page.projectId !== null) return { ...page, faults: null };
	const read = await ledgerCandidates(context.app.db, person, file, context.today);
	const found = read?.ok ? read.value.candidates.find(({ row }) => row === Number(query.get('row'))) : undefined;
	if (!found) throw notFound();
	const words = wordsIn(readerSettings(request).language);
	const { candidate, estimated, unit } = found;
	const faults = found.faults.map((fault) => ({
		...{ column: fault.column, value: fault.value, text: faultText(words, fault) },
	}));
	return { ...page, candidate, estimated, unit: unit ?? page.unit, faults };
}
