import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { entryOutcomes } from '~/reads/entry/entry-outcomes.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';
import { Crumbs } from '~/ui/page/crumbs';
import { DayLink } from '~/ui/page/day-link';
import { PageHead } from '~/ui/page/page-head';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { FailingCard } from './failing-card';
import { RateCard } from './rate-card';
import { WayCard } from './way-card';

export const handle: RouteHandle = { policy: 'entry.see', title: ({ t }) => t('outcomes.title'), showsDay: 'past' };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'entry.see');
	const past = pastOf(context);
	const outcomes = await entryOutcomes(context.app.db, person, past?.day ?? context.today, past);
	return { ...outcomes, assesses: past === null && may(person, 'project.assess') };
}

export default function EntryOutcomesPage() {
	const page = useLoaderData<typeof loader>();
	const { t, format } = useWords();
	const title = t('outcomes.title');
	const { count, of } = page.notAssessed;
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('entry.list.title'), to: paths.applications() }, { label: title }]} />}
				title={t('outcomes.news', {
					admitted: format.count(page.admitted),
					failing: format.count(page.failing.length),
				})}
				sub={t('outcomes.sub', { day: page.on })}
				actions={page.assesses && <ActionLink to={paths.bulkAssessment()}>{t('outcomes.assess')}</ActionLink>}
			/>
			{count > 0 && (
				<Banner>
					<DayLink href={paths.entryProjects({ open: true })}>
						{t('outcomes.notAssessed', { count: format.count(count), of: format.count(of) })}
					</DayLink>
				</Banner>
			)}
			<WayCard ways={page.ways} />
			<FailingCard failing={page.failing} />
			<RateCard by="unit" rates={page.byUnit} all={page.all} />
			<RateCard by="industry" rates={page.byIndustry} all={page.all} />
		</>
	);
}
