import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readKitQuery } from '~/domain/audit/kit-query';
import { wordsIn } from '~/i18n/both-languages.server';
import { refusalText } from '~/i18n/refusal-text';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { kitSample } from '~/reads/kit/kit-sample.server';
import { knownAt } from '~/reads/time/known-at.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Banner } from '~/ui/page/banner';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { readerSettings } from '~/web/reader-settings.server';
import { DrawForm } from './draw-form';
import { DrawnCards } from './drawn-cards';

export const handle: RouteHandle = { policy: 'history.export', title: ({ t }) => t('kit.title') };

const USUAL_SIZE = '20';

/** Shows whom a seed draws; nothing leaves the house yet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'history.export');
	const { app, now, today } = context;
	const query = new URL(request.url).searchParams;
	const size = query.get('size')?.trim() || USUAL_SIZE;
	const seed = query.get('seed')?.trim() || newId();
	const asOf = query.get('until')?.trim() || today;
	const asked = { size, seed, asOf, today };
	const words = wordsIn(readerSettings(request).language);
	const read = readKitQuery(size, seed);
	if (!read.ok) return data({ asked, error: refusalText(words, read.refusal), sample: null }, { status: 400 });
	const known = await knownAt(app.db, asOf, { now, today });
	if (!known.ok) return data({ asked, error: refusalText(words, known.refusal), sample: null }, { status: 400 });
	const { projects, strata, total } = await kitSample(app.db, person, known.value, read.value);
	// Today goes on: the file holds what was drawn, whatever is written meanwhile.
	const drawnAt = asOf === today ? known.value.instant : asOf;
	return data({ asked, error: null, sample: { projects, strata, total, drawnAt } });
}

export default function AuditKitPage() {
	const { asked, error, sample } = useLoaderData<typeof loader>();
	const { t } = useWords();
	const steps = [{ label: t('history.title'), to: paths.history() }, { label: t('kit.title') }];
	return (
		<>
			<PageHead above={<Crumbs steps={steps} />} title={t('kit.title')} sub={t('kit.sub')} />
			{error && <Banner tone="bad">{error}</Banner>}
			<DrawForm asked={asked} drawnAt={sample !== null && sample.projects.length > 0 ? sample.drawnAt : null} />
			{sample && <DrawnCards asOf={asked.asOf} today={asked.today} {...sample} />}
		</>
	);
}
